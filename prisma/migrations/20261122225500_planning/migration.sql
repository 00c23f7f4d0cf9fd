-- The alliances that a session is listed to once it publishes itself.
ALTER TABLE "Session" ADD COLUMN "publishTo" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Counts the savings of a draft: who saves over a newer one is told.
ALTER TABLE "SessionDraft" ADD COLUMN "edition" INTEGER NOT NULL DEFAULT 0;

-- The place on a full session's waiting list that an offered seat of its second date is for.
ALTER TABLE "Registration" ADD COLUMN "secondOfId" TEXT;
CREATE INDEX "Session_publishAt_idx" ON "Session"("publishAt");
CREATE INDEX "Session_secondDateOfId_idx" ON "Session"("secondDateOfId");
CREATE INDEX "Session_seriesId_idx" ON "Session"("seriesId");
