-- Whose a consent is, and what was erased: a registration so far, other kinds of persons from now on.
ALTER TABLE "Consent" ADD COLUMN "subjectKind" TEXT NOT NULL DEFAULT 'registration';
ALTER TABLE "Consent" ADD COLUMN "subjectId" TEXT;
UPDATE "Consent" SET "subjectId" = "registrationId";
ALTER TABLE "Consent" ALTER COLUMN "subjectId" SET NOT NULL;
ALTER TABLE "Consent" ALTER COLUMN "registrationId" DROP NOT NULL;
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_subject_is_its_row" CHECK (
  CASE "subjectKind" WHEN 'registration' THEN "registrationId" IS NOT NULL AND "subjectId" = "registrationId"
    ELSE "registrationId" IS NULL END);
DROP INDEX "Consent_registrationId_purpose_recipientId_key";
CREATE UNIQUE INDEX "Consent_subjectKind_subjectId_purpose_recipientId_key" ON "Consent"("subjectKind", "subjectId", "purpose", "recipientId");
CREATE INDEX "Consent_registrationId_idx" ON "Consent"("registrationId");

ALTER TABLE "Erasure" DROP CONSTRAINT "Erasure_pkey";
ALTER TABLE "Erasure" RENAME COLUMN "registrationId" TO "subjectId";
ALTER TABLE "Erasure" ADD COLUMN "subjectKind" TEXT NOT NULL DEFAULT 'registration';
ALTER TABLE "Erasure" ADD CONSTRAINT "Erasure_pkey" PRIMARY KEY ("subjectKind", "subjectId");
