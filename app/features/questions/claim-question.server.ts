import { scopeBehindLink } from "#app/features/identity/scope.server.ts";
import type { Actor, Scope } from "#app/features/identity/scope.ts";
import { withOwnContact } from "#app/features/sessions/contacts.server.ts";
import { db, Prisma, transact } from "#app/platform/db.server.ts";
import { notFound, orNotFound, param } from "#app/platform/http.server.ts";
import { isTokenOf, tokenId } from "#app/platform/secrets.server.ts";
import { claimPurpose } from "./claims.server.ts";
import { noteQuestion } from "./note-question.server.ts";
import { type AskRefusal, mostOpenOfOne } from "./questions.ts";
import { takesQuestions, voterOf } from "./voter.server.ts";

/** The question behind the link of a mail, with the scope of its owner. @throws 404 */
export async function requireClaim(request: Request, params: Record<string, string | undefined>) {
  const token = param(params, "token");
  const question = orNotFound(
    await db.question.findUnique({ where: { id: tokenId(token) }, select: asked }),
  );
  const owner = orNotFound(await ownerOf(question));
  if (!isTokenOf(token, claimPurpose, question.id, owner.generation)) throw notFound();
  const scope = await scopeBehindLink(request, owner.throughId, owner.actor);
  return { token, question, scope: await withOwnContact(scope, question.sessionId) };
}

const asked = {
  ...{ id: true, sessionId: true, askerKind: true, askerId: true },
  ...{ text: true, shownAs: true, claimUntil: true },
} as const;

type Owned = { askerKind: string; askerId: string | null };

async function ownerOf({ askerKind, askerId }: Owned) {
  const where = { id: askerId ?? "" };
  if (askerKind === "asker") {
    const row = await db.asker.findUnique({ where, select: { throughId: true, generation: true } });
    const actor: Actor = { kind: "asker", askerId: where.id };
    return row && { ...row, actor };
  }
  const row = await db.registration.findUnique({
    where: { ...where, erasedAt: null },
    select: { throughId: true, placeGeneration: true },
  });
  const actor: Actor = { kind: "guest", registrationId: where.id };
  return row && { throughId: row.throughId, generation: row.placeGeneration, actor };
}

type Outcome = { ok: true } | { ok: false; refusal: AskRefusal };

/**
 * "Das ist meine Frage": from now on it is asked, and who asks without a seat is known to own the address. Twice
 * changes nothing. @throws 404 for everybody else's, and once its day is over
 */
export const claimQuestion = (scope: Scope, questionId: string) =>
  transact(async (tx): Promise<Outcome> => {
    const { kind, id } = voterOf(scope);
    const [found] = await tx.$queryRaw<Found[]>`
      SELECT question."claimUntil", question."sessionId", ${takesQuestions(Prisma.sql`session`, scope.now)} AS takes,
        (SELECT count(*)::int FROM "Question" other
          WHERE other."sessionId" = session.id AND other."askerKind" = ${kind} AND other."askerId" = ${id}
            AND other."claimUntil" IS NULL AND other."settledAt" IS NULL AND other."withdrawnAt" IS NULL
            AND other."declinedAt" IS NULL) AS open
      FROM "Question" question JOIN "Session" session ON session.id = question."sessionId"
      WHERE question.id = ${questionId} AND question."askerKind" = ${kind} AND question."askerId" = ${id}
        AND question."withdrawnAt" IS NULL
      FOR UPDATE OF question`;
    if (!found || (found.claimUntil && found.claimUntil <= scope.now)) throw notFound();
    if (!found.claimUntil) return { ok: true };
    if (!found.takes) return { ok: false, refusal: "session-over" };
    if (found.open >= mostOpenOfOne) return { ok: false, refusal: "too-many" };
    const { sessionId } = found;
    await tx.question.update({ where: { id: questionId }, data: { claimUntil: null } });
    if (kind === "asker")
      await tx.asker.updateMany({
        where: { id, confirmedAt: null },
        data: { confirmedAt: scope.now },
      });
    await noteQuestion(tx, scope, { type: "question.claimed", questionId, sessionId });
    return { ok: true };
  });

type Found = { claimUntil: Date | null; sessionId: string; takes: boolean; open: number };
