import { comeIn } from "#app/features/passes/come-in.server.ts";
import { enterWithPass } from "#app/features/passes/issue-pass.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import type { RegistrationForm } from "#app/features/registration/registration.ts";
import { passVisitor } from "#app/features/rooms/pass-visitor.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { aRoom, guestVisitor, now, type TestRoom } from "#tests/features/rooms/cast.ts";
import { guest, guestOf } from "#tests/support/cast.ts";

export { now };

/** A lecture that runs, and the forms that are sent to it meanwhile. */
export async function aRunningRoom(wish: Parameters<typeof aRoom>[0] = {}) {
  const room = await aRoom({ minutesAgo: 10, seats: 50, ...wish });
  let guests = 500;
  /** What the page after the sign-up knows of a form that was just sent. */
  const sent = async (form: RegistrationForm = guest(guests++)) => {
    const scope = guestOf(room.host, now);
    const taken = await register(scope, room.session.id, form);
    if (!taken.ok) throw new Error(taken.refusal);
    const { registrationId, place } = taken;
    return { sessionId: room.session.id, registrationId, place, form, passId: newId() };
  };
  const scope = guestOf(room.host, now);
  const press = (outcome: Awaited<ReturnType<typeof sent>>) => enterWithPass(scope, outcome);
  return { ...room, scope, sent, press };
}

export type RunningRoom = Awaited<ReturnType<typeof aRunningRoom>>;

/** Somebody who has signed up and gone in by the page after it. */
export async function withPass({ sent, press, scope }: RunningRoom, form?: RegistrationForm) {
  const outcome = await sent(form);
  const entered = await press(outcome);
  if (!entered.ok) throw new Error(entered.refusal);
  const { passId, identity } = entered;
  const actor = { kind: "pass" as const, passId };
  return {
    ...outcome,
    passId,
    identity,
    scope: { ...scope, actor },
    visitor: await visitor(passId),
  };
}

/** The visitor behind a pass as it stands now. */
export async function visitor(passId: string) {
  const found = await passVisitor(passId);
  if (!found) throw new Error("no such pass");
  return found;
}

/** The same person by the link of the mail, as a scope. */
export async function byMail({ scope }: Pick<TestRoom, "scope">, registrationId: string) {
  const came = await guestVisitor(registrationId);
  const entered = await comeIn(scope, came);
  const actor = { kind: "guest" as const, registrationId };
  return { entered, visitor: came, scope: { ...scope, actor } };
}
