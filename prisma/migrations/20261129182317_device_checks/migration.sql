-- How the newest check of a guest's or an expert's browser and network went.
CREATE TABLE "DeviceCheck" (
  "id" TEXT NOT NULL,
  "registrationId" TEXT,
  "engagementId" TEXT,
  "checkedAt" TIMESTAMPTZ(3) NOT NULL,
  "verdict" TEXT NOT NULL,
  "seen" JSONB NOT NULL,

  CONSTRAINT "DeviceCheck_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "DeviceCheck_of_one" CHECK (num_nonnulls("registrationId", "engagementId") = 1)
);

CREATE UNIQUE INDEX "DeviceCheck_registrationId_key" ON "DeviceCheck"("registrationId");
CREATE UNIQUE INDEX "DeviceCheck_engagementId_key" ON "DeviceCheck"("engagementId");

ALTER TABLE "DeviceCheck" ADD CONSTRAINT "DeviceCheck_registrationId_fkey"
  FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "DeviceCheck" ADD CONSTRAINT "DeviceCheck_engagementId_fkey"
  FOREIGN KEY ("engagementId") REFERENCES "Engagement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
