-- The chat of a session, which its format has or has not until somebody switches it, and sentences to all.
ALTER TABLE "Session" ADD "chatOpen" BOOLEAN;

CREATE TABLE "ChatMessage" (
  "id" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "authorKind" TEXT NOT NULL,
  "authorId" TEXT NOT NULL,
  "shownAs" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "saidAt" TIMESTAMPTZ(3) NOT NULL,
  "removedAt" TIMESTAMPTZ(3),
  CONSTRAINT "ChatMessage_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ChatMessage_author_kind" CHECK ("authorKind" IN ('registration', 'expert', 'staff')),
  CONSTRAINT "ChatMessage_shown_as" CHECK ("shownAs" IN ('name', 'company', 'nobody', 'room')),
  CONSTRAINT "ChatMessage_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"(id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "ChatMessage_sessionId_saidAt_idx" ON "ChatMessage"("sessionId", "saidAt");
CREATE INDEX "ChatMessage_authorId_saidAt_idx" ON "ChatMessage"("authorId", "saidAt");

CREATE TABLE "Announcement" (
  "id" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "saidAt" TIMESTAMPTZ(3) NOT NULL,
  "endedAt" TIMESTAMPTZ(3),
  CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Announcement_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"(id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "Announcement_sessionId_idx" ON "Announcement"("sessionId");
