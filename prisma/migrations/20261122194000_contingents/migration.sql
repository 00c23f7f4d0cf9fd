-- AlterTable
ALTER TABLE "SeatPool" ADD COLUMN     "contingents" INTEGER NOT NULL DEFAULT 0;
