-- Devices that a code by mail has opened for an expert; the first one that used a link stays with its engagement.
CREATE TABLE "ExpertDevice" (
  "expertId" TEXT NOT NULL,
  "deviceHash" TEXT NOT NULL,
  "openedAt" TIMESTAMPTZ(3) NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "ExpertDevice_pkey" PRIMARY KEY ("expertId", "deviceHash"),
  CONSTRAINT "ExpertDevice_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "Expert"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "ExpertDevice_expiresAt_idx" ON "ExpertDevice"("expiresAt");
