CREATE TABLE "Call" (
    "id" TEXT NOT NULL,
    "factId" BIGINT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "calledAt" TIMESTAMPTZ(3),
    "calledById" TEXT,
    CONSTRAINT "Call_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Call_factId_registrationId_key" ON "Call"("factId", "registrationId");
CREATE INDEX "Call_registrationId_idx" ON "Call"("registrationId");
ALTER TABLE "Call" ADD CONSTRAINT "Call_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Call" ADD CONSTRAINT "Call_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;
