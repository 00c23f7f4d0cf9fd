-- Who runs a room is in it by a role at its host, for as long as the login lasts.
ALTER TABLE "RoomEntry" ADD COLUMN "staffId" TEXT, ADD COLUMN "loginId" TEXT;
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_staffId_fkey"
  FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A room that was ended before its doors close by themselves.
ALTER TABLE "Room" ADD COLUMN "closedAt" TIMESTAMPTZ(3);

-- The code that opens an expert's page on another device.
CREATE TABLE "DeviceCode" (
    "id" TEXT NOT NULL,
    "engagementId" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    CONSTRAINT "DeviceCode_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "DeviceCode_engagementId_idx" ON "DeviceCode"("engagementId");
ALTER TABLE "DeviceCode" ADD CONSTRAINT "DeviceCode_engagementId_fkey"
  FOREIGN KEY ("engagementId") REFERENCES "Engagement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
