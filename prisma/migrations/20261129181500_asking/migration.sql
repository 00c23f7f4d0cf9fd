-- Questions become something that lives: approved, voted for, merged, answered, changed and withdrawn. What
-- stands there from before is approved by nobody and has the vote of its asker.
ALTER TABLE "Question"
  ADD "askerKind" TEXT NOT NULL DEFAULT 'registration',
  ADD "shownAs" TEXT NOT NULL DEFAULT 'nobody',
  ADD "votes" INTEGER NOT NULL DEFAULT 0,
  ADD "turn" INTEGER,
  ADD "approvedAt" TIMESTAMPTZ(3),
  ADD "declinedAt" TIMESTAMPTZ(3),
  ADD "withdrawnAt" TIMESTAMPTZ(3),
  ADD "claimUntil" TIMESTAMPTZ(3),
  ADD "answeringSince" TIMESTAMPTZ(3),
  ADD "parkedAt" TIMESTAMPTZ(3),
  ADD "mergedIntoId" TEXT;

UPDATE "Question" SET "shownAs" = 'name' WHERE NOT anonymous;
ALTER TABLE "Question" DROP COLUMN anonymous;

ALTER TABLE "Question"
  ADD CONSTRAINT "Question_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Question"(id)
    ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "Question_asker_kind" CHECK ("askerKind" IN ('registration', 'asker', 'pass')),
  ADD CONSTRAINT "Question_shown_as" CHECK ("shownAs" IN ('name', 'company', 'nobody')),
  ADD CONSTRAINT "Question_not_its_own" CHECK ("mergedIntoId" <> id);
CREATE INDEX "Question_mergedIntoId_idx" ON "Question"("mergedIntoId");
-- One question of a session is being answered at a time.
CREATE UNIQUE INDEX "Question_one_at_a_time" ON "Question"("sessionId") WHERE "answeringSince" IS NOT NULL;

CREATE TABLE "Upvote" (
  "questionId" TEXT NOT NULL,
  "voterKind" TEXT NOT NULL,
  "voterId" TEXT NOT NULL,
  "votedAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Upvote_pkey" PRIMARY KEY ("questionId", "voterKind", "voterId"),
  CONSTRAINT "Upvote_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"(id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "Upvote_voterKind_voterId_idx" ON "Upvote"("voterKind", "voterId");

INSERT INTO "Upvote" ("questionId", "voterKind", "voterId", "votedAt")
SELECT id, 'registration', "askerId", "askedAt" FROM "Question" WHERE "askerId" IS NOT NULL;
UPDATE "Question" SET votes = 1 WHERE "askerId" IS NOT NULL;

CREATE TABLE "Answer" (
  "questionId" TEXT NOT NULL,
  "how" TEXT NOT NULL,
  "text" TEXT,
  "answeredAt" TIMESTAMPTZ(3) NOT NULL,
  "staffId" TEXT,
  "engagementId" TEXT,
  CONSTRAINT "Answer_pkey" PRIMARY KEY ("questionId"),
  CONSTRAINT "Answer_how" CHECK (("how" = 'spoken') OR ("how" = 'written' AND "text" IS NOT NULL)),
  CONSTRAINT "Answer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"(id)
    ON DELETE CASCADE ON UPDATE CASCADE
);

-- Who asks without coming: an address that is confirmed by its mail, or its question goes.
CREATE TABLE "Asker" (
  "id" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "throughId" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "company" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "locale" TEXT NOT NULL DEFAULT 'de',
  "generation" INTEGER NOT NULL DEFAULT 0,
  "askedAt" TIMESTAMPTZ(3) NOT NULL,
  "confirmedAt" TIMESTAMPTZ(3),
  CONSTRAINT "Asker_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Asker_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"(id)
    ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Asker_throughId_fkey" FOREIGN KEY ("throughId") REFERENCES "Association"(id)
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Asker_sessionId_address_key" ON "Asker"("sessionId", "address");
CREATE INDEX "Asker_address_idx" ON "Asker"("address");

-- How the host wants its hour: whether questions show before anybody has read them.
ALTER TABLE "Session" ADD "questionsAtOnce" BOOLEAN NOT NULL DEFAULT false;
