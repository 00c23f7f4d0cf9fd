-- Who speaks: an expert taken out is out; a cancelled session keeps those it had when it was cancelled,
-- whom the cancellation released at its own moment.
CREATE VIEW "Speaker" AS
SELECT engagement.id AS "engagementId", engagement."sessionId", engagement."expertId", expert.name,
  expert."nameEn", engagement."createdAt"
FROM "Engagement" engagement
JOIN "Session" session ON session.id = engagement."sessionId"
JOIN "Expert" expert ON expert.id = engagement."expertId"
WHERE engagement."releasedAt" IS NULL OR engagement."releasedAt" = session."cancelledAt";

-- Who shows it: of what is published the host, and whoever's adoption runs.
CREATE VIEW "Showing" AS
SELECT session.id AS "sessionId", session."hostId" AS "associationId", true AS "isHost",
  session."publishedAt" AS since, session."startsAt"
FROM "Session" session
WHERE session."publishedAt" IS NOT NULL
UNION ALL
SELECT adoption."sessionId", adoption."associationId", false, adoption."adoptedAt", session."startsAt"
FROM "Adoption" adoption
JOIN "Session" session ON session.id = adoption."sessionId"
WHERE adoption."endedAt" IS NULL AND session."publishedAt" IS NOT NULL
  AND session."hostId" <> adoption."associationId";
