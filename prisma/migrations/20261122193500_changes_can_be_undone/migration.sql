-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "revision" INTEGER;

-- CreateTable
CREATE TABLE "SessionChange" (
    "sessionId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "formerStartsAt" TIMESTAMPTZ(3) NOT NULL,
    "formerEndsAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "SessionChange_pkey" PRIMARY KEY ("sessionId","revision")
);

-- AddForeignKey
ALTER TABLE "SessionChange" ADD CONSTRAINT "SessionChange_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
