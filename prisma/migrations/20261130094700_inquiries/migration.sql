-- What nobody in the directory fits goes to the office, once the owner of the address has said that it is theirs.
CREATE TABLE "Inquiry" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "associationId" TEXT NOT NULL REFERENCES "Association" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "text" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "company" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "postcode" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '',
  "locale" TEXT NOT NULL DEFAULT 'de',
  "askedAt" TIMESTAMPTZ(3) NOT NULL,
  "claimUntil" TIMESTAMPTZ(3),
  "takenById" TEXT,
  "answerId" TEXT,
  "answer" TEXT,
  "doneAt" TIMESTAMPTZ(3),
  "doneById" TEXT
);
-- The desk's list and its line of the day.
CREATE INDEX "Inquiry_associationId_doneAt_idx" ON "Inquiry" ("associationId", "doneAt");
-- "Meine Daten".
CREATE INDEX "Inquiry_address_idx" ON "Inquiry" ("address");
-- The mail with an answer.
CREATE INDEX "Inquiry_answerId_idx" ON "Inquiry" ("answerId");
