import { closedBecause } from "#app/features/sessions/sessions.ts";
import { db } from "#app/platform/db.server.ts";
import { notFound, orNotFound } from "#app/platform/http.server.ts";
import type { requireClaim } from "./claim-question.server.ts";
import { findAsked, findOwn, getAsker } from "./find-asked.server.ts";
import { voterOf } from "./voter.server.ts";

type Claim = Pick<Awaited<ReturnType<typeof requireClaim>>, "question" | "scope">;

/**
 * The page behind the mail "Ist das Ihre Frage?": the question and its button; once that is pressed, what its asker
 * may do without a seat. Who holds a place goes on there. @throws 404 once nobody has pressed in time
 */
export async function getAskerPage({ question, scope }: Claim) {
  const { sessionId, claimUntil, text } = question;
  if (claimUntil && claimUntil <= scope.now) throw notFound();
  const voter = voterOf(scope);
  const { session, asker } = await orNotFoundBoth(sessionId, voter);
  const isMember = voter.kind === "registration";
  const page = { session, asker, isMember, text };
  if (claimUntil) return { ...page, step: "claim" as const, shownAs: question.shownAs };
  if (isMember) return { ...page, step: "done" as const };
  const [questions, own] = await Promise.all([
    findAsked(sessionId, { inRoom: false }),
    findOwn(voter, sessionId),
  ]);
  const mayAsk = closedBecause(session, scope.now) === null;
  return { ...page, step: "own" as const, questions, own, mayAsk };
}

async function orNotFoundBoth(sessionId: string, voter: ReturnType<typeof voterOf>) {
  const [session, asker] = await Promise.all([
    db.session.findUnique({
      where: { id: sessionId },
      select: {
        id: true,
        title: true,
        startsAt: true,
        endsAt: true,
        zone: true,
        cancelledAt: true,
      },
    }),
    getAsker(voter),
  ]);
  return { session: orNotFound(session), asker };
}

export type AskerPage = Awaited<ReturnType<typeof getAskerPage>>;
