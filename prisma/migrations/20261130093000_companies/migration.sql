-- Who a company is, to which associations it belongs, and what its profile says, field by field with its level.
CREATE TABLE "PostcodePlace" (
  "code" TEXT NOT NULL PRIMARY KEY,
  "place" TEXT NOT NULL,
  "latitude" DOUBLE PRECISION NOT NULL,
  "longitude" DOUBLE PRECISION NOT NULL
);

ALTER TABLE "Association" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'association';

ALTER TABLE "Person" ADD COLUMN "email" TEXT, ADD COLUMN "address" TEXT,
  ADD COLUMN "name" TEXT NOT NULL DEFAULT '', ADD COLUMN "locale" TEXT NOT NULL DEFAULT 'de',
  ADD COLUMN "erasedAt" TIMESTAMPTZ(3);
CREATE UNIQUE INDEX "Person_address_key" ON "Person" ("address");

-- No row of it was ever written.
ALTER TABLE "Company"
  ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'company',
  ADD COLUMN "normalisedName" TEXT NOT NULL,
  ADD COLUMN "domain" TEXT,
  ADD COLUMN "domainProvenAt" TIMESTAMPTZ(3),
  ADD COLUMN "registerNumber" TEXT,
  ADD COLUMN "industryScheme" TEXT,
  ADD COLUMN "industryCode" TEXT,
  ADD COLUMN "nameLevel" TEXT NOT NULL,
  ADD COLUMN "placeLevel" TEXT NOT NULL,
  ADD COLUMN "industryLevel" TEXT NOT NULL,
  ADD COLUMN "changedAt" TIMESTAMPTZ(3) NOT NULL,
  ADD COLUMN "verifiedAt" TIMESTAMPTZ(3),
  ADD COLUMN "verifiedById" TEXT,
  ADD COLUMN "verifiedByName" TEXT,
  ADD COLUMN "hiddenAt" TIMESTAMPTZ(3),
  ADD COLUMN "mergedIntoId" TEXT REFERENCES "Company" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Company_normalisedName_idx" ON "Company" ("normalisedName");
CREATE INDEX "Company_domain_idx" ON "Company" ("domain");
CREATE INDEX "Company_mergedIntoId_idx" ON "Company" ("mergedIntoId");

CREATE TABLE "CompanySite" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "companyId" TEXT NOT NULL REFERENCES "Company" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "position" INTEGER NOT NULL,
  "street" TEXT NOT NULL DEFAULT '',
  "postcode" TEXT NOT NULL,
  "place" TEXT NOT NULL,
  "ags" TEXT
);
CREATE INDEX "CompanySite_companyId_idx" ON "CompanySite" ("companyId");
CREATE INDEX "CompanySite_postcode_idx" ON "CompanySite" ("postcode");

CREATE TABLE "Membership" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "companyId" TEXT NOT NULL REFERENCES "Company" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "associationId" TEXT NOT NULL REFERENCES "Association" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "kind" TEXT NOT NULL DEFAULT 'full',
  "number" TEXT,
  "since" DATE NOT NULL,
  "until" DATE
);
CREATE INDEX "Membership_companyId_idx" ON "Membership" ("companyId");
CREATE INDEX "Membership_associationId_idx" ON "Membership" ("associationId");
-- One running membership of a company in an association.
CREATE UNIQUE INDEX "Membership_running_key" ON "Membership" ("companyId", "associationId") WHERE "until" IS NULL;

CREATE TABLE "CompanyContact" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "companyId" TEXT NOT NULL REFERENCES "Company" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "associationId" TEXT NOT NULL REFERENCES "Association" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "name" TEXT NOT NULL,
  "role" TEXT NOT NULL DEFAULT '',
  "email" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT ''
);
CREATE INDEX "CompanyContact_companyId_associationId_idx" ON "CompanyContact" ("companyId", "associationId");

CREATE TABLE "ProfileField" (
  "companyId" TEXT NOT NULL REFERENCES "Company" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "key" TEXT NOT NULL,
  "locale" TEXT NOT NULL DEFAULT 'de',
  "items" JSONB NOT NULL,
  "level" TEXT NOT NULL,
  "revision" INTEGER NOT NULL DEFAULT 1,
  "changedAt" TIMESTAMPTZ(3) NOT NULL,
  "changedBy" TEXT NOT NULL,
  PRIMARY KEY ("companyId", "key", "locale")
);
