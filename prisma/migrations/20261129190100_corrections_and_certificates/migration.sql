-- Percent of a session that somebody must have been there for to get a certificate; 0: none are issued.
ALTER TABLE "Association" ADD COLUMN "certificateFrom" INTEGER NOT NULL DEFAULT 75;

CREATE TABLE "AttendanceCorrection" (
    "id" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "correctedById" TEXT NOT NULL,
    "correctedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AttendanceCorrection_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "AttendanceCorrection_registrationId_idx" ON "AttendanceCorrection"("registrationId");
ALTER TABLE "AttendanceCorrection" ADD CONSTRAINT "AttendanceCorrection_registrationId_fkey"
  FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "AttendanceCorrection" ADD CONSTRAINT "AttendanceCorrection_correctedById_fkey"
  FOREIGN KEY ("correctedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Certificate" (
    "number" TEXT NOT NULL,
    "registrationId" TEXT,
    "sessionId" TEXT NOT NULL,
    "associationId" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "nameSalt" TEXT NOT NULL,
    "nameHash" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Certificate_pkey" PRIMARY KEY ("number")
);
CREATE INDEX "Certificate_registrationId_idx" ON "Certificate"("registrationId");
CREATE INDEX "Certificate_issuedAt_idx" ON "Certificate"("issuedAt");
-- One that counts for each registration.
CREATE UNIQUE INDEX "Certificate_current_key" ON "Certificate"("registrationId") WHERE "replacedAt" IS NULL;
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_registrationId_fkey"
  FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_sessionId_fkey"
  FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Certificate" ADD CONSTRAINT "Certificate_associationId_fkey"
  FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
