-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "sequenceAdded" INTEGER NOT NULL DEFAULT 0;
