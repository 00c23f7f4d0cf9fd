CREATE TABLE "AddressChange" (
    "id" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'de',
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "AddressChange_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "AddressChange_registrationId_key" ON "AddressChange"("registrationId");
CREATE INDEX "AddressChange_address_idx" ON "AddressChange"("address");
CREATE INDEX "AddressChange_expiresAt_idx" ON "AddressChange"("expiresAt");
ALTER TABLE "AddressChange" ADD CONSTRAINT "AddressChange_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;
