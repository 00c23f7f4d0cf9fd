CREATE TABLE "Subscription" (
    "id" TEXT NOT NULL,
    "associationId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'de',
    "wording" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "signedUpAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Subscription_associationId_address_key" ON "Subscription"("associationId", "address");
CREATE INDEX "Subscription_address_idx" ON "Subscription"("address");
CREATE INDEX "Subscription_signedUpAt_idx" ON "Subscription"("signedUpAt");
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
