-- What the poll of the room server saw, beside what its webhooks told.
ALTER TABLE "Attendance" ADD COLUMN "seenAt" TIMESTAMPTZ(3), ADD COLUMN "missedAt" TIMESTAMPTZ(3);

-- Between these two lies how far the room server's clock is behind ours, in milliseconds.
ALTER TABLE "Room" ADD COLUMN "clockAtLeast" DOUBLE PRECISION, ADD COLUMN "clockAtMost" DOUBLE PRECISION;

CREATE TABLE "LifeSign" (
    "identity" TEXT NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LifeSign_pkey" PRIMARY KEY ("identity", "firstAt")
);

ALTER TABLE "LifeSign" ADD CONSTRAINT "LifeSign_identity_fkey"
  FOREIGN KEY ("identity") REFERENCES "RoomEntry"("identity") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of earlier pages the last sign is all that was kept.
INSERT INTO "LifeSign" ("identity", "firstAt", "lastAt")
SELECT "identity", "lastSeenAt", "lastSeenAt" FROM "RoomEntry" WHERE "lastSeenAt" IS NOT NULL;
