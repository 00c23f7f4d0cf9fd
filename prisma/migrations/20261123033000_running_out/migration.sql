-- The worker looks every three seconds for those whose time runs out: offered a seat, or brought over and still waiting.
DROP INDEX "Registration_offers";
CREATE INDEX "Registration_running_out" ON "Registration" ("offerExpiresAt")
  WHERE status IN ('offered', 'waiting') AND "offerExpiresAt" IS NOT NULL;
