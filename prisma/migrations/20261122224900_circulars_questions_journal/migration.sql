-- A circular is written first, looked at, then sent once; it may be taken back while its pause lasts.
ALTER TABLE "Circular" ADD COLUMN "audience" TEXT NOT NULL DEFAULT 'all',
ADD COLUMN "takenBackAt" TIMESTAMPTZ(3),
ADD COLUMN "writtenAt" TIMESTAMPTZ(3);
UPDATE "Circular" SET "writtenAt" = "sentAt";
ALTER TABLE "Circular" ALTER COLUMN "writtenAt" SET NOT NULL,
ALTER COLUMN "sentAt" DROP NOT NULL;
CREATE INDEX "Circular_sessionId_idx" ON "Circular"("sessionId");

-- A question may be settled by the office, and open again.
ALTER TABLE "Question" ADD COLUMN "settledAt" TIMESTAMPTZ(3);

-- The journal reads an association's facts newest first, and those of sessions it shares.
CREATE INDEX "Fact_associationId_recordedAt_id_idx" ON "Fact"("associationId", "recordedAt", "id");
CREATE INDEX "Fact_of_session" ON "Fact"((payload->>'sessionId'), type);
