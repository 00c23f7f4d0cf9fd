-- An approach to a company, handed over by page: the words, and what both sides say and release there.
CREATE TABLE "Approach" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "companyId" TEXT NOT NULL REFERENCES "Company" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "throughId" TEXT NOT NULL REFERENCES "Association" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "text" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "company" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "phone" TEXT NOT NULL DEFAULT '',
  "locale" TEXT NOT NULL DEFAULT 'de',
  "writtenAt" TIMESTAMPTZ(3) NOT NULL,
  "claimUntil" TIMESTAMPTZ(3),
  "unansweredAt" TIMESTAMPTZ(3),
  "declinedAt" TIMESTAMPTZ(3),
  "reportedAt" TIMESTAMPTZ(3),
  "settledAt" TIMESTAMPTZ(3),
  "settledById" TEXT
);
-- What a company is asked: its people's mails and the desk's list.
CREATE INDEX "Approach_companyId_idx" ON "Approach" ("companyId");
-- "Meine Daten".
CREATE INDEX "Approach_address_idx" ON "Approach" ("address");
-- What is unanswered, and what goes after half a year.
CREATE INDEX "Approach_writtenAt_idx" ON "Approach" ("writtenAt");

CREATE TABLE "ApproachEntry" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "seq" BIGSERIAL NOT NULL UNIQUE,
  "approachId" TEXT NOT NULL REFERENCES "Approach" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "side" TEXT NOT NULL,
  "personId" TEXT,
  "kind" TEXT NOT NULL,
  "text" TEXT NOT NULL DEFAULT '',
  "at" TIMESTAMPTZ(3) NOT NULL
);
-- The thread of an approach.
CREATE INDEX "ApproachEntry_approachId_idx" ON "ApproachEntry" ("approachId");
-- What somebody of a company said, when they are erased.
CREATE INDEX "ApproachEntry_personId_idx" ON "ApproachEntry" ("personId");
