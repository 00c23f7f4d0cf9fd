-- The way in of a browser that has just signed up, without the mail; at most one for each sent form.
CREATE TABLE "RoomPass" (
  "id" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "associationId" TEXT NOT NULL,
  -- The seat under the address that was typed, whoever took it.
  "registrationId" TEXT,
  -- Whether that seat was taken by the same form.
  "isOfForm" BOOLEAN NOT NULL,
  "issuedAt" TIMESTAMPTZ(3) NOT NULL,
  -- Since somebody acts from the mail, or the address was corrected.
  "endedAt" TIMESTAMPTZ(3),
  CONSTRAINT "RoomPass_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "RoomPass_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"(id)
    ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "RoomPass_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"(id)
    ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "RoomPass_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"(id)
    ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "RoomPass_sessionId_idx" ON "RoomPass"("sessionId");
CREATE INDEX "RoomPass_registrationId_idx" ON "RoomPass"("registrationId");

ALTER TABLE "RoomEntry" ADD COLUMN "passId" TEXT;
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_passId_fkey" FOREIGN KEY ("passId") REFERENCES "RoomPass"(id)
  ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "RoomEntry_passId_idx" ON "RoomEntry"("passId");
