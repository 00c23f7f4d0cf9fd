-- Where a running session was led when technology failed: another room, a link, a telephone number.
CREATE TABLE "RoomMove" (
  "id" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "url" TEXT,
  "phone" TEXT,
  "movedAt" TIMESTAMPTZ(3) NOT NULL,
  "takenBackAt" TIMESTAMPTZ(3),
  CONSTRAINT "RoomMove_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "RoomMove_kind" CHECK (("kind" = 'room') OR ("kind" = 'fallback' AND ("url" IS NOT NULL OR "phone" IS NOT NULL))),
  CONSTRAINT "RoomMove_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"(id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "RoomMove_one_way" ON "RoomMove"("sessionId") WHERE "kind" = 'fallback' AND "takenBackAt" IS NULL;
CREATE INDEX "RoomMove_sessionId_idx" ON "RoomMove"("sessionId");
