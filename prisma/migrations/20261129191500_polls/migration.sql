-- Polls ("Stimmungsbild") of a session, and what each voter chose.
CREATE TABLE "Poll" (
  "id" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "question" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "options" TEXT[],
  "madeAt" TIMESTAMPTZ(3) NOT NULL,
  "openedAt" TIMESTAMPTZ(3),
  "closedAt" TIMESTAMPTZ(3),
  "shownAt" TIMESTAMPTZ(3),
  CONSTRAINT "Poll_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Poll_kind" CHECK ("kind" IN ('single', 'multiple', 'scale')),
  CONSTRAINT "Poll_opened_first" CHECK ("openedAt" IS NOT NULL OR ("closedAt" IS NULL AND "shownAt" IS NULL)),
  CONSTRAINT "Poll_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"(id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "Poll_sessionId_idx" ON "Poll"("sessionId");
-- One poll of a session is open at a time.
CREATE UNIQUE INDEX "Poll_one_at_a_time" ON "Poll"("sessionId")
  WHERE "openedAt" IS NOT NULL AND "closedAt" IS NULL;

CREATE TABLE "PollAnswer" (
  "pollId" TEXT NOT NULL,
  "voterKind" TEXT NOT NULL,
  "voterId" TEXT NOT NULL,
  "chosen" INTEGER[],
  "answeredAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "PollAnswer_pkey" PRIMARY KEY ("pollId", "voterKind", "voterId"),
  CONSTRAINT "PollAnswer_pollId_fkey" FOREIGN KEY ("pollId") REFERENCES "Poll"(id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "PollAnswer_voterId_idx" ON "PollAnswer"("voterId");
