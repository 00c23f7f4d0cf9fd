import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { readForm } from "#app/platform/form-reply.server.ts";
import { FeedbackForm, type FeedbackReply, isOpenUntil, type LinkState } from "./feedback.ts";

/**
 * Takes an answer and spends its link, once. Every token and every answer of the session is written anew, the
 * answers in a drawn order under drawn ids: no row tells which was the last, not by its place in the table and not
 * by the transaction that wrote it.
 * @returns how the link stood
 */
export const giveFeedback = (
  { association, now }: Pick<Scope, "association" | "now">,
  id: string,
  { useful, answered, next }: FeedbackForm,
): Promise<LinkState> =>
  transact(async (tx) => {
    const [asked] = await tx.$queryRaw<{ sessionId: string; endsAt: Date }[]>`
      SELECT token."sessionId", session."endsAt" FROM "FeedbackToken" token
      JOIN "Session" session ON session.id = token."sessionId"
      JOIN "Registration" registration ON registration.id = token."registrationId"
      WHERE token.id = ${id} AND registration."throughId" = ${association.id}
        AND registration.status = 'seated' AND registration."erasedAt" IS NULL`;
    if (!asked || now >= isOpenUntil(asked.endsAt)) return "over";
    const { sessionId } = asked;
    const tokens = await tx.$queryRaw<{ id: string; spent: boolean }[]>`
      SELECT id, spent FROM "FeedbackToken" WHERE "sessionId" = ${sessionId} ORDER BY id FOR UPDATE`;
    const own = tokens.find((token) => token.id === id);
    if (!own) return "over";
    if (own.spent) return "spent";
    await tx.$executeRaw`
      UPDATE "FeedbackToken" SET spent = spent OR id = ${id} WHERE "sessionId" = ${sessionId}`;
    await tx.$executeRaw`
      WITH former AS (
        DELETE FROM "FeedbackAnswer" WHERE "sessionId" = ${sessionId}
        RETURNING "sessionId", "associationId", useful, answered, next
      ), answers AS (
        SELECT * FROM former UNION ALL
        SELECT ${sessionId}, ${association.id}, ${useful}::int, ${answered}, ${next}
      )
      INSERT INTO "FeedbackAnswer" (id, "sessionId", "associationId", useful, answered, next)
      SELECT gen_random_uuid()::text, "sessionId", "associationId", useful, answered, next
      FROM answers ORDER BY random()`;
    return "open";
  });

/** The same from what was typed. A link that takes nothing any more says so on its page, whatever was sent. */
export async function giveByForm(
  scope: Pick<Scope, "association" | "now">,
  { id, state }: { id: string; state: LinkState },
  sent: FormData,
): Promise<FeedbackReply> {
  if (state !== "open") return { ok: true, state };
  const { typed, ...form } = readForm(sent, FeedbackForm);
  if (!form.ok) return { ok: false, status: form.status, typed, problems: form.problems };
  return { ok: true, state: await giveFeedback(scope, id, form.value) };
}
