import { stageToken } from "#app/features/experts/links.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import type { Role } from "#app/features/identity/staff.ts";
import type { StaffScope } from "#app/features/identity/staff-scope.server.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import type { RegistrationForm } from "#app/features/registration/registration.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { staffVisitor } from "#app/features/rooms/staff-visitor.server.ts";
import { visitorBehind } from "#app/features/rooms/visitor.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newId, newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  anna,
  aSession,
  guestOf,
  later,
  officeOf,
} from "#tests/support/cast.ts";

/** Rooms are visited now: links and connections live by the real clock. */
export const now = new Date();

type Wish = { minutesAgo?: number; seats?: number; format?: "lecture" | "round" };

/** A session that began `minutesAgo`, with an expert. */
export async function aRoom({ minutesAgo = 5, seats = 16, format = "lecture" }: Wish = {}) {
  const host = await anAssociation("aiw");
  const expert = await anExpert(host);
  const startsAt = later(now, -minutesAgo);
  const session = await aSession(host, { startsAt, seats, expert, format });
  const engagement = await db.engagement.findFirstOrThrow({ where: { sessionId: session.id } });
  const signUp = async (form: RegistrationForm = anna) => {
    const before = guestOf(host, later(startsAt, -60));
    const outcome = await register(before, session.id, form);
    if (!outcome.ok || !outcome.registrationId) throw new Error("not signed up");
    return outcome.registrationId;
  };
  return {
    host,
    session,
    engagement,
    signUp,
    stage: stageToken(engagement),
    scope: guestOf(host, now),
  };
}

export type TestRoom = Awaited<ReturnType<typeof aRoom>>;

export async function guestVisitor(registrationId: string) {
  const row = await db.registration.findUniqueOrThrow({ where: { id: registrationId } });
  return visitorBehind(entryToken(row));
}

/** Signed up, come to the door and gone in. */
export async function insider({ signUp, scope }: TestRoom, form = anna) {
  const id = await signUp(form);
  const visitor = await guestVisitor(id);
  const entered = await enter(scope, visitor);
  if (!entered.ok) throw new Error(entered.refusal);
  return { id, visitor, pass: entered.identity };
}

/** Somebody of the office, logged in with the second factor. */
export async function staffOf(association: Association, role: Role = "moderator", at = now) {
  const email = `${newShortId()}@example.org`;
  const { staffId } = await enterStaff(officeOf(association, at), { email, name: "Mo", role });
  const login = await db.cookieSession.create({
    data: {
      ...{ id: newId(), token: newId(), staffId, secondFactorAt: at },
      ...{ createdAt: at, updatedAt: at, expiresAt: later(at, 600) },
    },
  });
  const scope: StaffScope = {
    ...guestOf(association, at),
    actor: { kind: "staff", staffId, role, mayAct: true },
    login: { ...login, name: "Mo", email, isEnrolled: true },
  };
  return scope;
}

/** Staff that have pressed "Raum leiten". */
export async function moderatorIn({ host, session }: TestRoom, at = now) {
  const scope = await staffOf(host, "moderator", at);
  const visitor = await staffVisitor(scope, session.id);
  const entered = await enter(scope, visitor);
  if (!entered.ok) throw new Error(entered.refusal);
  return { scope, visitor, pass: entered.identity };
}
