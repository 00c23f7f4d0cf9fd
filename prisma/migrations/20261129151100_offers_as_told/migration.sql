ALTER TABLE "Registration"
  ADD COLUMN "offeredAnewAt" TIMESTAMPTZ(3),
  ADD COLUMN "offerToldUntil" TIMESTAMPTZ(3);
