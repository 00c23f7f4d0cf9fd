-- Who acts for a company, since when and until when; how they come in, and who says that a company is theirs.
CREATE TABLE "PersonCode" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "address" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "locale" TEXT NOT NULL,
  "tries" INTEGER NOT NULL DEFAULT 0,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL
);
-- For what is over and goes.
CREATE INDEX "PersonCode_expiresAt_idx" ON "PersonCode" ("expiresAt");

CREATE TABLE "PersonLogin" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "personId" TEXT NOT NULL REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "tokenHash" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "usedAt" TIMESTAMPTZ(3) NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL
);
-- To log out everywhere.
CREATE INDEX "PersonLogin_personId_idx" ON "PersonLogin" ("personId");
-- For what is over and goes.
CREATE INDEX "PersonLogin_expiresAt_idx" ON "PersonLogin" ("expiresAt");

CREATE TABLE "Representation" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "personId" TEXT NOT NULL REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "companyId" TEXT NOT NULL REFERENCES "Company" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "mayEdit" BOOLEAN NOT NULL DEFAULT true,
  "since" TIMESTAMPTZ(3) NOT NULL,
  "until" TIMESTAMPTZ(3),
  "givenBy" TEXT NOT NULL,
  "endedBy" TEXT
);
-- Whom a person speaks for, at each of their pages.
CREATE INDEX "Representation_personId_idx" ON "Representation" ("personId");
-- Who speaks for a company.
CREATE INDEX "Representation_companyId_idx" ON "Representation" ("companyId");
-- One at a time.
CREATE UNIQUE INDEX "Representation_running_key" ON "Representation" ("personId", "companyId") WHERE "until" IS NULL;

CREATE TABLE "RepresentationInvitation" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "companyId" TEXT NOT NULL REFERENCES "Company" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "associationId" TEXT REFERENCES "Association" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "invitedBy" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "name" TEXT NOT NULL DEFAULT '',
  "locale" TEXT NOT NULL DEFAULT 'de',
  "invitedAt" TIMESTAMPTZ(3) NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  "acceptedAt" TIMESTAMPTZ(3),
  "revokedAt" TIMESTAMPTZ(3)
);
-- Those of a company's page.
CREATE INDEX "RepresentationInvitation_companyId_idx" ON "RepresentationInvitation" ("companyId");
-- What stands under an address.
CREATE INDEX "RepresentationInvitation_address_idx" ON "RepresentationInvitation" ("address");
-- For what is over and goes.
CREATE INDEX "RepresentationInvitation_expiresAt_idx" ON "RepresentationInvitation" ("expiresAt");

CREATE TABLE "Claim" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "companyId" TEXT NOT NULL REFERENCES "Company" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "associationId" TEXT NOT NULL REFERENCES "Association" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "personId" TEXT NOT NULL REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "message" TEXT NOT NULL,
  "askedAt" TIMESTAMPTZ(3) NOT NULL,
  "decidedAt" TIMESTAMPTZ(3),
  "decidedById" TEXT,
  "isAccepted" BOOLEAN
);
-- One that waits for each person and company; also those of a company.
CREATE UNIQUE INDEX "Claim_open_key" ON "Claim" ("companyId", "personId") WHERE "decidedAt" IS NULL;
-- What a person's own data tell.
CREATE INDEX "Claim_personId_idx" ON "Claim" ("personId");

-- When its people were last asked whether all of it is still so, and when its end was last told.
ALTER TABLE "Company" ADD COLUMN "remindedAt" TIMESTAMPTZ(3), ADD COLUMN "endToldAt" TIMESTAMPTZ(3);
