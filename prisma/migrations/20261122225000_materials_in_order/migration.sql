-- AlterTable
ALTER TABLE "LendingRequest" ADD COLUMN     "revokedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Material" ADD COLUMN     "place" INTEGER NOT NULL DEFAULT 0;

-- Files are sent piece by piece: kept as they are, a piece is read without the rest.
ALTER TABLE "Material" ALTER COLUMN "content" SET STORAGE EXTERNAL;
