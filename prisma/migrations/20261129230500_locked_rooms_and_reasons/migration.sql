-- Since then nobody new comes into a room; why somebody was sent out of one.
ALTER TABLE "Room" ADD COLUMN "lockedAt" TIMESTAMPTZ(3);
ALTER TABLE "RoomEntry" ADD COLUMN "removedReason" TEXT;
