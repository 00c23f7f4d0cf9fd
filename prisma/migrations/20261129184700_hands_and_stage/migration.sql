-- Hands and invitations onto the stage are rows of their own: they belong to a seat and go with it.
CREATE TABLE "HandRaise" (
  "id" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "registrationId" TEXT NOT NULL,
  "raisedAt" TIMESTAMPTZ(3) NOT NULL,
  "loweredAt" TIMESTAMPTZ(3),
  "loweredBy" TEXT,
  CONSTRAINT "HandRaise_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "HandRaise_lowered" CHECK (("loweredAt" IS NULL) = ("loweredBy" IS NULL)),
  CONSTRAINT "HandRaise_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "HandRaise_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "HandRaise_sessionId_idx" ON "HandRaise"("sessionId");
CREATE INDEX "HandRaise_registrationId_idx" ON "HandRaise"("registrationId");
CREATE UNIQUE INDEX "HandRaise_one_up" ON "HandRaise"("registrationId") WHERE "loweredAt" IS NULL;

CREATE TABLE "StageInvitation" (
  "id" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "registrationId" TEXT NOT NULL,
  "invitedAt" TIMESTAMPTZ(3) NOT NULL,
  "invitedBy" TEXT NOT NULL,
  "answeredAt" TIMESTAMPTZ(3),
  "answer" TEXT,
  "naming" TEXT NOT NULL DEFAULT 'name',
  "endedAt" TIMESTAMPTZ(3),
  "endedBy" TEXT,
  CONSTRAINT "StageInvitation_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "StageInvitation_answered" CHECK (("answeredAt" IS NULL) = ("answer" IS NULL)),
  CONSTRAINT "StageInvitation_answer" CHECK ("answer" IN ('yes', 'no')),
  CONSTRAINT "StageInvitation_no_ends" CHECK ("answer" IS DISTINCT FROM 'no' OR "endedAt" IS NOT NULL),
  CONSTRAINT "StageInvitation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "StageInvitation_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "StageInvitation_sessionId_idx" ON "StageInvitation"("sessionId");
CREATE INDEX "StageInvitation_registrationId_idx" ON "StageInvitation"("registrationId");
CREATE UNIQUE INDEX "StageInvitation_one_open" ON "StageInvitation"("registrationId") WHERE "endedAt" IS NULL;
