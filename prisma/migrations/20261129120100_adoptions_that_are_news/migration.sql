-- What a first date brought along, and what an adopter's office has not looked at yet: adopted for it by the
-- house, or taken back by the host.
ALTER TABLE "Adoption" ADD COLUMN "isAlong" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Adoption" ADD COLUMN "newsAt" TIMESTAMPTZ(3);

UPDATE "Adoption" adoption SET "isAlong" = true
FROM "Fact" fact
WHERE adoption."ruleId" IS NULL AND adoption."endedAt" IS NULL AND fact.type = 'session.adopted'
  AND fact.actor = 'house' AND fact."associationId" = adoption."associationId"
  AND fact.payload->>'sessionId' = adoption."sessionId" AND fact.payload->>'ruleId' IS NULL
  AND fact."recordedAt" = adoption."adoptedAt"
  AND EXISTS (SELECT FROM "Session" session WHERE session.id = adoption."sessionId"
    AND session."secondDateOfId" IS NOT NULL);
