import type { Scope } from "#app/features/identity/scope.ts";
import { askByForm } from "#app/features/questions/ask-by-form.server.ts";
import type { requireClaim } from "#app/features/questions/claim-question.server.ts";
import { isAskerGone } from "#app/features/questions/end-asker.server.ts";
import { findAsked, findOwn } from "#app/features/questions/find-asked.server.ts";
import { placeOf, verifyAddress } from "#app/features/seats/place.server.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

/** What is asked of the session of one's own place: by oneself, and by others as far as it may be read. */
export async function getPlaceQuestions(scope: Scope) {
  const { actor } = scope;
  const id = actor.kind === "guest" ? actor.registrationId : "";
  const { sessionId, status, session } = orNotFound(
    await db.registration.findUnique({ where: placeOf(scope, id), select: fields }),
  );
  const [questions, own] = await Promise.all([
    findAsked(sessionId, { inRoom: false }),
    findOwn({ kind: "registration", id }, sessionId),
  ]);
  const closed = closedBecause(session, scope.now);
  const isHeld = activeStatuses.some((each) => each === status);
  return { questions, own, mayAsk: isHeld && !closed };
}

const fields = {
  sessionId: true,
  status: true,
  session: { select: { startsAt: true, endsAt: true, cancelledAt: true } },
} as const;

/** A press around the questions on the page of a place, which only its mail leads to: the address is theirs. */
export async function askAtPlace(scope: Scope, registrationId: string, sent: FormData) {
  const { sessionId } = orNotFound(
    await db.registration.findUnique({
      where: placeOf(scope, registrationId),
      select: { sessionId: true },
    }),
  );
  const reply = await askByForm(scope, sessionId, sent);
  if (reply.ok) await verifyAddress(scope, registrationId);
  return reply;
}

type Claim = Pick<Awaited<ReturnType<typeof requireClaim>>, "question" | "scope">;

/**
 * A press on the page behind "Ist das Ihre Frage?": the question becomes its owner's; who does not come asks on from
 * there, who holds a place only on its page. `isOver` once the last of their questions is taken back.
 */
export async function actOnClaim({ question, scope }: Claim, sent: FormData) {
  const { actor } = scope;
  if (actor.kind !== "asker") sent.set("intent", "claim");
  if (sent.get("intent") === "claim") sent.set("question", question.id);
  const reply = await askByForm(scope, question.sessionId, sent);
  if (!reply.ok) return reply;
  if (actor.kind === "guest") await verifyAddress(scope, actor.registrationId);
  const isOver = actor.kind === "asker" && (await isAskerGone(actor.askerId));
  return { ...reply, isOver };
}
