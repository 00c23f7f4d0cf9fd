-- Counters of tries: none is worth a write to the log; after a crash they begin anew.
ALTER TABLE "RateLimit" SET UNLOGGED;
