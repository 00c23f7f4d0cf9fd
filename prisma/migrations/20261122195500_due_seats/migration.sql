-- What the worker looks for every few seconds.
CREATE INDEX "SeatPool_to_release" ON "SeatPool" ("releasesAt")
  WHERE "associationId" IS NOT NULL AND "closedAt" IS NULL;
CREATE INDEX "Registration_offers" ON "Registration" ("offerExpiresAt") WHERE status = 'offered';
CREATE INDEX "SeatPool_sessionId_idx" ON "SeatPool" ("sessionId");

-- A place that the office entered for somebody without an address, or that was erased, is no one's address.
DROP INDEX "Registration_one_active_per_address";
CREATE UNIQUE INDEX "Registration_one_active_per_address" ON "Registration" ("sessionId", address)
  WHERE "broughtById" IS NULL AND status IN ('seated', 'offered', 'waiting') AND address <> '';
