-- An upgrade is not the moment to write to the guests of past sessions: what is there counts as switched on now.
ALTER TABLE "Association" ADD COLUMN "followUpsSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
