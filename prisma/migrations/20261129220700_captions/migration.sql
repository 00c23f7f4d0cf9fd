-- What is said in an hour as text, and the ways it comes in by.
CREATE TABLE "CaptionAccess" (
  "id" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "keyHash" TEXT,
  "madeAt" TIMESTAMPTZ(3) NOT NULL,
  "withdrawnAt" TIMESTAMPTZ(3),
  CONSTRAINT "CaptionAccess_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "CaptionAccess_kind" CHECK ("kind" IN ('link', 'key')),
  CONSTRAINT "CaptionAccess_key_hash" CHECK (("kind" = 'key') = ("keyHash" IS NOT NULL)),
  CONSTRAINT "CaptionAccess_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"(id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "CaptionAccess_keyHash_key" ON "CaptionAccess"("keyHash");
CREATE UNIQUE INDEX "CaptionAccess_one_open" ON "CaptionAccess"("sessionId", "kind") WHERE "withdrawnAt" IS NULL;

CREATE TABLE "CaptionLine" (
  "id" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "accessId" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "saidAt" TIMESTAMPTZ(3) NOT NULL,
  "endsAt" TIMESTAMPTZ(3),
  "language" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  CONSTRAINT "CaptionLine_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "CaptionLine_source" CHECK ("source" IN ('captioner', 'service')),
  CONSTRAINT "CaptionLine_span" CHECK ("endsAt" IS NULL OR "endsAt" >= "saidAt"),
  CONSTRAINT "CaptionLine_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"(id)
    ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "CaptionLine_accessId_fkey" FOREIGN KEY ("accessId") REFERENCES "CaptionAccess"(id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "CaptionLine_sessionId_saidAt_idx" ON "CaptionLine"("sessionId", "saidAt");
CREATE INDEX "CaptionLine_accessId_saidAt_idx" ON "CaptionLine"("accessId", "saidAt");

CREATE TABLE "Transcript" (
  "recordingId" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "broughtAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Transcript_pkey" PRIMARY KEY ("recordingId"),
  CONSTRAINT "Transcript_recordingId_fkey" FOREIGN KEY ("recordingId") REFERENCES "Recording"(id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
