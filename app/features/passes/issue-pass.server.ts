import { data, redirect } from "@remix-run/node";
import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { SignUpOutcome } from "#app/features/registration/outcome.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { entranceFor } from "#app/features/rooms/entries.server.ts";
import { doorBehind, passFor } from "#app/features/rooms/pass.server.ts";
import { passCookies, passVisitor } from "#app/features/rooms/pass-visitor.server.ts";
import type { Refusal } from "#app/features/rooms/rooms.ts";
import { sessionFields, type Visitor } from "#app/features/rooms/visitor.server.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import { shownBy } from "#app/features/sessions/visibility.server.ts";
import { pathsIn } from "#app/paths.ts";
import { settingAll } from "#app/platform/cookies.server.ts";
import { db, Prisma, rowsOf, transact } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { type WayIn, wayInFor } from "./passes.ts";

type Outcome = Pick<SignUpOutcome, "sessionId" | "registrationId" | "place" | "passId" | "form">;
type Entered = { ok: true; passId: string; identity: string } | { ok: false; refusal: Refusal };

/** What the page after the sign-up says of the way in. */
export async function findWayIn(
  { now, association }: Scope,
  { sessionId, place, passId, form }: Outcome,
): Promise<WayIn> {
  const visitor = await newcomer(association, sessionId);
  const isOver = passId !== undefined && ((await passVisitor(passId))?.pass?.isOver ?? false);
  if (!passId || isOver) return null;
  const besideId = await seatUnder(form.email, sessionId);
  const entrance = await entranceFor({ ...visitor, pass: { id: passId, isOver, besideId } }, now);
  return wayInFor({ format: visitor.session.format, status: place.status, entrance });
}

/**
 * "Eintreten" on the page after the sign-up. The same statements run for a known address as for a new one: the seat
 * behind the pass is looked up by the address. Pressed again it is the same pass. @throws 404 for what is not there
 */
export async function enterWithPass(scope: Scope, outcome: Outcome): Promise<Entered> {
  const { passId, sessionId } = outcome;
  if (!passId || (await findWayIn(scope, outcome)) !== "open")
    return { ok: false, refusal: "pass-over" };
  await issue(scope, passId, outcome);
  const visitor = orNotFound(await passVisitor(passId));
  if (visitor.session.id !== sessionId) return { ok: false, refusal: "pass-over" };
  const actor = { kind: "pass", passId } as const;
  const entered = await enter({ ...scope, actor }, visitor);
  return entered.ok ? { ...entered, passId } : entered;
}

/** The same as the page is answered: into the room with the pass, or back with why not. */
export async function answerEntering(scope: Scope, outcome: Outcome) {
  const entered = await enterWithPass(scope, outcome);
  if (!entered.ok) return data({ wayIn: entered.refusal }, { status: 409 });
  const { passId, identity } = entered;
  const cookies = [
    ...(await passCookies({ passId, sessionId: outcome.sessionId })),
    ...(await passFor(doorBehind(passId), identity)),
  ];
  return redirect(pathsIn(scope.locale).inside(passId), {
    status: 303,
    headers: settingAll(cookies),
  });
}

/** Ends the pass of a form whose address was corrected: the next one belongs to the new address. */
export const endPass = ({ now }: Pick<Scope, "now">, id = "") =>
  transact((tx) =>
    tx.roomPass.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } }),
  );

/** One of the audience who has not come in yet. */
async function newcomer(association: Scope["association"], id: string): Promise<Visitor> {
  const session = orNotFound(
    await db.session.findFirst({
      where: { id, ...shownBy({ association }) },
      select: sessionFields,
    }),
  );
  return {
    ...{ role: "attendee", registrationId: null, engagementId: null, staffId: null, loginId: null },
    ...{ partnerId: null, status: null, displayName: "", company: "", ticket: null, session },
    ...{ associationId: association.id, pass: null },
  };
}

const issue = (
  { association, now }: Scope,
  id: string,
  { sessionId, registrationId, form }: Outcome,
) => db.$executeRaw`
  WITH beside AS (${seatWith(form.email, sessionId)})
  INSERT INTO "RoomPass" (id, "sessionId", "associationId", "registrationId", "isOfForm", "issuedAt")
  VALUES (${id}, ${sessionId}, ${association.id}, (SELECT id FROM beside),
    EXISTS (SELECT FROM beside WHERE id = ${registrationId}), ${now}) ON CONFLICT DO NOTHING`;

const seatWith = (email: string, sessionId: string) => Prisma.sql`
  SELECT seat.id FROM "Registration" seat WHERE seat."sessionId" = ${sessionId}
    AND seat.address = ${normalisedAddress(email)} AND seat."broughtById" IS NULL
    AND seat.status = ANY(${[...activeStatuses]})`;

const seatUnder = async (email: string, sessionId: string) =>
  (await rowsOf<{ id: string }>(seatWith(email, sessionId)))[0]?.id ?? null;
