-- Two companies that were found to be one, and what moved, so that it can be given back.
CREATE TABLE "Merger" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "keptId" TEXT NOT NULL REFERENCES "Company" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "mergedId" TEXT NOT NULL REFERENCES "Company" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "associationId" TEXT NOT NULL REFERENCES "Association" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "mergedAt" TIMESTAMPTZ(3) NOT NULL,
  "undoneAt" TIMESTAMPTZ(3),
  "moved" JSONB NOT NULL,
  "left" JSONB
);
-- A company's page lists its mergers.
CREATE INDEX "Merger_keptId_idx" ON "Merger" ("keptId");
-- Deleting a company deletes those in which it gave way.
CREATE INDEX "Merger_mergedId_idx" ON "Merger" ("mergedId");
