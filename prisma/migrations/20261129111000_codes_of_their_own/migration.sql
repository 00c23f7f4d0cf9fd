-- A login code is a row of its own now, found by the browser that asked. Those on their way live ten
-- minutes and are asked for anew.
DELETE FROM "LoginCode";

ALTER TABLE "LoginCode"
  DROP COLUMN "identifier",
  DROP COLUMN "value",
  DROP COLUMN "updatedAt",
  ADD COLUMN "address" TEXT NOT NULL,
  ADD COLUMN "tries" INTEGER NOT NULL DEFAULT 0;

CREATE INDEX "LoginCode_expiresAt_idx" ON "LoginCode"("expiresAt");

ALTER TABLE "DeviceCode" ADD COLUMN "tries" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Staff" ADD COLUMN "lastLoginAt" TIMESTAMPTZ(3);

UPDATE "Staff" staff SET "lastLoginAt" = (
  SELECT max("createdAt") FROM "CookieSession" login WHERE login."staffId" = staff.id);
