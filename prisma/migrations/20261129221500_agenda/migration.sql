-- What a session goes through, point by point.
CREATE TABLE "AgendaPoint" (
  "id" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "place" INTEGER NOT NULL,
  "minutes" INTEGER NOT NULL,
  "title" TEXT NOT NULL,
  "begunAt" TIMESTAMPTZ(3),
  CONSTRAINT "AgendaPoint_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "AgendaPoint_minutes" CHECK ("minutes" > 0),
  CONSTRAINT "AgendaPoint_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"(id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "AgendaPoint_sessionId_place_idx" ON "AgendaPoint"("sessionId", "place");
