-- An association's list of members as it was brought, line by line, until it is decided and cannot be taken back any more.
CREATE TABLE "MemberList" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "associationId" TEXT NOT NULL REFERENCES "Association" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  "fileName" TEXT NOT NULL,
  "heads" JSONB NOT NULL,
  "columns" JSONB NOT NULL,
  "agreedAt" TIMESTAMPTZ(3),
  "state" TEXT NOT NULL,
  "total" INTEGER NOT NULL,
  "done" INTEGER NOT NULL DEFAULT 0,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "createdById" TEXT,
  "writtenAt" TIMESTAMPTZ(3),
  "takenBackAt" TIMESTAMPTZ(3)
);
-- The lists of an office, newest first.
CREATE INDEX "MemberList_associationId_createdAt_idx" ON "MemberList" ("associationId", "createdAt");
-- What the worker looks for, again and again.
CREATE INDEX "MemberList_state_idx" ON "MemberList" ("state");

CREATE TABLE "MemberListLine" (
  "listId" TEXT NOT NULL REFERENCES "MemberList" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "line" INTEGER NOT NULL,
  "cells" JSONB NOT NULL,
  "outcome" TEXT,
  "name" TEXT NOT NULL DEFAULT '',
  "alike" TEXT[] NOT NULL DEFAULT '{}',
  "companyId" TEXT,
  "told" JSONB NOT NULL DEFAULT '{}',
  "choice" TEXT,
  "isWritten" BOOLEAN NOT NULL DEFAULT FALSE,
  "left" JSONB,
  PRIMARY KEY ("listId", "line")
);

CREATE TABLE "MemberListColumns" (
  "associationId" TEXT NOT NULL PRIMARY KEY REFERENCES "Association" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "columns" JSONB NOT NULL
);
