CREATE TABLE "Recording" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "associationId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "part" INTEGER NOT NULL DEFAULT 1,
    "egressId" TEXT,
    "failure" TEXT,
    "fileKey" TEXT,
    "fileName" TEXT,
    "type" TEXT,
    "bytes" BIGINT,
    "receivedBytes" BIGINT NOT NULL DEFAULT 0,
    "sha256" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "title" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "offlineAt" TIMESTAMPTZ(3),
    "offlineReason" TEXT,
    "deleteOn" DATE,

    CONSTRAINT "Recording_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Recording_source" CHECK ("source" IN ('egress', 'upload')),
    CONSTRAINT "Recording_state" CHECK ("state" IN ('starting', 'running', 'finishing', 'arriving', 'ready', 'failed')),
    -- What can be watched lies somewhere, is known byte by byte, and has its end.
    CONSTRAINT "Recording_ready" CHECK ("state" <> 'ready' OR ("fileKey" IS NOT NULL AND "type" IS NOT NULL AND "bytes" IS NOT NULL AND "sha256" IS NOT NULL)),
    CONSTRAINT "Recording_published" CHECK ("publishedAt" IS NULL OR ("state" = 'ready' AND "deleteOn" IS NOT NULL))
);
CREATE UNIQUE INDEX "Recording_egressId_key" ON "Recording"("egressId");
CREATE INDEX "Recording_sessionId_idx" ON "Recording"("sessionId");
CREATE INDEX "Recording_deleteOn_idx" ON "Recording"("deleteOn");
ALTER TABLE "Recording" ADD CONSTRAINT "Recording_sessionId_fkey"
  FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Recording" ADD CONSTRAINT "Recording_associationId_fkey"
  FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Recording" ADD CONSTRAINT "Recording_createdById_fkey"
  FOREIGN KEY ("createdById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
