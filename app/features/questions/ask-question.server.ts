import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma, transact } from "#app/platform/db.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { ask } from "./ask.server.ts";
import { type AskForm, type AskRefusal, mostOpenOfOne } from "./questions.ts";
import { hasSay, takesQuestions, voterOf } from "./voter.server.ts";

type Outcome = { ok: true; questionId: string } | { ok: false; refusal: AskRefusal };

/** Asks before and during the session, from a place or in the room. @throws 404 for who has no say in it */
export function askQuestion(scope: Scope, sessionId: string, form: AskForm): Promise<Outcome> {
  const asker = voterOf(scope);
  return transact(async (tx) => {
    const [found] = await tx.$queryRaw<{ takes: boolean; open: number }[]>`
      SELECT ${takesQuestions(Prisma.sql`session`, scope.now)} AS takes, (
        SELECT count(*)::int FROM "Question" own
        WHERE own."sessionId" = session.id AND own."askerKind" = ${asker.kind} AND own."askerId" = ${asker.id}
          AND own."settledAt" IS NULL AND own."withdrawnAt" IS NULL AND own."declinedAt" IS NULL
      ) AS open
      FROM "Session" session
      WHERE session.id = ${sessionId} AND ${hasSay(asker, Prisma.sql`session.id`)}`;
    if (!found) throw notFound();
    if (!found.takes) return { ok: false, refusal: "session-over" };
    if (found.open >= mostOpenOfOne) return { ok: false, refusal: "too-many" };
    return ask(tx, { sessionId, asker, ...form, at: scope.now });
  });
}
