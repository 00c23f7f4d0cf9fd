ALTER TABLE "Consent" ADD COLUMN "sessionId" TEXT;
CREATE INDEX "Consent_sessionId_idx" ON "Consent"("sessionId");
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_sessionId_fkey"
  FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "TapingPlan" (
    "sessionId" TEXT NOT NULL,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TapingPlan_pkey" PRIMARY KEY ("sessionId")
);
ALTER TABLE "TapingPlan" ADD CONSTRAINT "TapingPlan_sessionId_fkey"
  FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "Taping" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "means" TEXT NOT NULL,
    "roomName" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "because" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Taping_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Taping_state" CHECK ("state" IN ('asked', 'running', 'paused', 'ended')),
    CONSTRAINT "Taping_means" CHECK ("means" IN ('egress', 'own'))
);
CREATE INDEX "Taping_sessionId_idx" ON "Taping"("sessionId");
CREATE UNIQUE INDEX "Taping_one_open" ON "Taping"("sessionId") WHERE "state" <> 'ended';
ALTER TABLE "Taping" ADD CONSTRAINT "Taping_sessionId_fkey"
  FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
