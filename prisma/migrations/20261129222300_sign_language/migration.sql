-- Who interprets into sign language in a room.
CREATE TABLE "SignInterpreter" (
  "id" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "personId" TEXT NOT NULL,
  "markedAt" TIMESTAMPTZ(3) NOT NULL,
  "endedAt" TIMESTAMPTZ(3),
  CONSTRAINT "SignInterpreter_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "SignInterpreter_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"(id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "SignInterpreter_sessionId_idx" ON "SignInterpreter"("sessionId");
CREATE UNIQUE INDEX "SignInterpreter_one_open" ON "SignInterpreter"("sessionId", "personId") WHERE "endedAt" IS NULL;
