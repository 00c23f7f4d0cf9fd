-- Those who have adopted a session may moderate beside its host, where the host wants it; who came into the room
-- for such an association is told apart from who runs it.
ALTER TABLE "Session" ADD COLUMN "partnersModerate" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "RoomEntry" ADD COLUMN "partnerId" TEXT;
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_partnerId_fkey" FOREIGN KEY ("partnerId")
  REFERENCES "Association"("id") ON DELETE CASCADE ON UPDATE CASCADE;
