-- Nobody hears of an hour that was over before the house could write about it: its follow-up counts as left out.
ALTER TABLE "Association" ADD COLUMN "followUps" BOOLEAN NOT NULL DEFAULT true;

CREATE TABLE "FeedbackToken" (
    "id" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "spent" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "FeedbackToken_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "FeedbackAnswer" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "associationId" TEXT NOT NULL,
    "useful" INTEGER NOT NULL,
    "answered" TEXT NOT NULL,
    "next" TEXT NOT NULL,

    CONSTRAINT "FeedbackAnswer_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "FollowUp" (
    "sessionId" TEXT NOT NULL,
    "associationId" TEXT NOT NULL,
    "skippedAt" TIMESTAMPTZ(3),
    "wentAt" TIMESTAMPTZ(3),

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("sessionId","associationId")
);

CREATE UNIQUE INDEX "FeedbackToken_registrationId_key" ON "FeedbackToken"("registrationId");
CREATE INDEX "FeedbackToken_sessionId_idx" ON "FeedbackToken"("sessionId");
CREATE INDEX "FeedbackAnswer_sessionId_idx" ON "FeedbackAnswer"("sessionId");

ALTER TABLE "FeedbackToken" ADD CONSTRAINT "FeedbackToken_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FeedbackToken" ADD CONSTRAINT "FeedbackToken_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FeedbackAnswer" ADD CONSTRAINT "FeedbackAnswer_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FeedbackAnswer" ADD CONSTRAINT "FeedbackAnswer_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "FollowUp" ("sessionId", "associationId", "skippedAt")
SELECT DISTINCT session.id, registration."throughId", session."endsAt"
FROM "Session" session JOIN "Registration" registration ON registration."sessionId" = session.id
WHERE session."endsAt" <= now() AND registration.status = 'seated';
