import { partnerVisitor } from "#app/features/comoderation/partner-visitor.server.ts";
import type { StaffScope } from "#app/features/identity/staff-scope.server.ts";
import { askQuestion } from "#app/features/questions/ask.server.ts";
import type { ShownAs } from "#app/features/questions/questions.ts";
import { register } from "#app/features/registration/register.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { recordPresence } from "#app/features/rooms/record-presence.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  aSession,
  guest,
  guestOf,
  later,
} from "#tests/support/cast.ts";
import { guestVisitor, now, staffOf } from "../rooms/cast.ts";

type Wish = { format?: "lecture" | "round"; partnersModerate?: boolean };

/** A session of AIW that runs, adopted by Emsland and by Steinfurt, whose host lets partners moderate. */
export async function aSharedRoom({ format = "lecture", partnersModerate = true }: Wish = {}) {
  const host = await anAssociation("aiw");
  const [emsland, steinfurt] = [await anAssociation("emsland"), await anAssociation("steinfurt")];
  const alliance = await anAlliance(host, emsland, steinfurt);
  const session = await aSession(host, {
    ...{ alliance, adoptedBy: [emsland, steinfurt], partnersModerate, format },
    ...{
      startsAt: later(now, -10),
      seats: format === "round" ? 16 : 100,
      expert: await anExpert(host),
    },
  });
  let guests = 0;

  /** Somebody with a seat, in the room; their name and company stand nowhere else. */
  const inside = async (through: Association) => {
    guests += 1;
    const mark = newShortId();
    const form = { ...guest(guests), name: `Person ${mark}`, company: `Betrieb ${mark}` };
    const taken = await register(guestOf(through, later(now, -60)), session.id, form);
    const id = (taken.ok && taken.registrationId) || "";
    const visitor = await guestVisitor(id);
    const entered = await enter(guestOf(through, now), visitor);
    if (!entered.ok) throw new Error(entered.refusal);
    const { identity } = entered;
    await recordPresence({ now }, visitor, { pass: identity, identity });
    const scope = {
      ...guestOf(through, now),
      actor: { kind: "guest" as const, registrationId: id },
    };
    return { id, visitor, scope, identity, name: form.name, company: form.company };
  };
  type Inside = Awaited<ReturnType<typeof inside>>;

  const asked = async ({ scope }: Inside, text: string, shownAs: ShownAs = "nobody") => {
    const outcome = await askQuestion(scope, session.id, { text, shownAs });
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.questionId;
  };
  const letIn = (isOn: boolean) =>
    db.session.update({ where: { id: session.id }, data: { partnersModerate: isOn } });
  return { host, emsland, steinfurt, session, inside, asked, letIn };
}

export type SharedRoom = Awaited<ReturnType<typeof aSharedRoom>>;

/** Staff of a partner that have pressed "Raum mitleiten". */
export async function partnerIn(association: Association, sessionId: string) {
  const scope = await staffOf(association, "moderator");
  return { scope, ...(await enterBeside(scope, sessionId)) };
}

export async function enterBeside(scope: StaffScope, sessionId: string) {
  const visitor = await partnerVisitor(scope, sessionId);
  const entered = await enter(scope, visitor);
  if (!entered.ok) throw new Error(entered.refusal);
  return { visitor, pass: entered.identity };
}
