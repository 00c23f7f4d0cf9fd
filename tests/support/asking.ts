import { actOnQuestion } from "#app/features/questions/act-on-question.server.ts";
import { askQuestion } from "#app/features/questions/ask.server.ts";
import type { Act, ShownAs } from "#app/features/questions/questions.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guest,
  guestOf,
  later,
  officeOf,
  theSessionStarts,
} from "./cast.ts";

type Ground = { through?: Association; isOpen?: boolean };

/** A session ten minutes in, with guests who ask and vote and a host who answers. */
export async function aSessionWithQuestions({ isOpen = false }: Ground = {}) {
  const host = await anAssociation("aiw");
  const session = await aSession(host, { seats: 500 });
  if (isOpen)
    await db.session.update({ where: { id: session.id }, data: { questionsAtOnce: true } });
  const now = later(theSessionStarts, 10);
  const office = officeOf(host, now);
  let guests = 0;

  /** Somebody with a seat, as a scope. */
  const aGuest = async (through = host) => {
    guests += 1;
    const taken = await register(guestOf(through), session.id, guest(guests));
    const registrationId = (taken.ok && taken.registrationId) || "";
    const actor = { kind: "guest" as const, registrationId };
    return { ...guestOf(through, now), actor };
  };
  type Guest = Awaited<ReturnType<typeof aGuest>>;

  const asked = async (by: Guest, text: string, shownAs: ShownAs = "nobody") => {
    const outcome = await askQuestion(by, session.id, { text, shownAs });
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.questionId;
  };
  const act = (questionId: string, what: Act) =>
    actOnQuestion(office, { sessionId: session.id, questionId }, what);
  return { host, session, office, now, aGuest, asked, act };
}
