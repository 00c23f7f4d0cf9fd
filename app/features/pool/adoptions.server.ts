import type { Scope } from "#app/features/identity/scope.ts";
import type { AdoptionWords } from "#app/features/sessions/adoption.ts";
import type { SessionFact } from "#app/features/sessions/sessions.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";

type Key = { sessionId: string; associationId: string };
type Begun = Key & { allianceId: string; adoptedAt: Date; seenRevision: number };

/** Keeps the adopter's words where it shows the session already. @returns whether it does. */
export async function keepWords(tx: Tx, scope: Scope, key: Key, words: AdoptionWords) {
  const adopted = await tx.adoption.findFirst({ where: { ...key, endedAt: null } });
  if (!adopted) return false;
  const isSame = (Object.keys(words) as (keyof AdoptionWords)[]).every(
    (word) => words[word] === undefined || words[word] === adopted[word],
  );
  if (isSame) return true;
  await tx.adoption.updateMany({ where: { ...key, endedAt: null }, data: words });
  await record<SessionFact>(tx, { type: "session.adoption-edited", ...key }, scope);
  return true;
}

/** An ended adoption begins anew with the words it had. @returns false where one is running. */
export async function beginAdoption(tx: Tx, begun: Begun, words: AdoptionWords) {
  const { sessionId, associationId, allianceId, adoptedAt, seenRevision } = begun;
  const { introduction, contactName, contactPhone, contactEmail } = words;
  const rows = await tx.$queryRaw<unknown[]>`
    INSERT INTO "Adoption" AS former ("sessionId", "associationId", "allianceId", "adoptedAt", "seenRevision",
      introduction, "contactName", "contactPhone", "contactEmail")
    VALUES (${sessionId}, ${associationId}, ${allianceId}, ${adoptedAt}, ${seenRevision},
      ${introduction ?? null}, ${contactName ?? null}, ${contactPhone ?? null}, ${contactEmail ?? null})
    ON CONFLICT ("sessionId", "associationId") DO UPDATE SET "endedAt" = NULL, "ruleId" = NULL,
      "isAlong" = false, "newsAt" = NULL,
      "allianceId" = EXCLUDED."allianceId", "adoptedAt" = EXCLUDED."adoptedAt",
      "seenRevision" = EXCLUDED."seenRevision",
      introduction = CASE WHEN ${introduction === undefined} THEN former.introduction ELSE EXCLUDED.introduction END,
      "contactName" = CASE WHEN ${contactName === undefined} THEN former."contactName" ELSE EXCLUDED."contactName" END,
      "contactPhone" = CASE WHEN ${contactPhone === undefined} THEN former."contactPhone" ELSE EXCLUDED."contactPhone" END,
      "contactEmail" = CASE WHEN ${contactEmail === undefined} THEN former."contactEmail" ELSE EXCLUDED."contactEmail" END
    WHERE former."endedAt" IS NOT NULL
    RETURNING true`;
  return rows.length > 0;
}
