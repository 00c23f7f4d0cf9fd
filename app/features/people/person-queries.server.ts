import type { Scope } from "#app/features/identity/scope.ts";
import { hasRight } from "#app/features/identity/staff.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import { positionOf } from "#app/features/seats/position.server.ts";
import { openPoolFor, poolsOf } from "#app/features/seats/seats.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { Listed } from "./listed.ts";
import { findPerson } from "./queries.server.ts";
import { hasOpened } from "./views.server.ts";

/**
 * One person with all that has happened; null for a partner's guest who has not been opened. What was
 * said and sent is told of one's own channel only.
 */
export async function getPerson(scope: Scope, registrationId: string) {
  const person = orNotFound(await findPerson(scope, registrationId));
  if (!person.isOwn && !(await hasOpened(scope, person.sessionId))) return null;
  const [place, consents, own] = await Promise.all([
    placeQuery(registrationId),
    consentsTo(scope, person),
    person.isOwn ? ownOf(person) : null,
  ]);
  const isHeld = activeStatuses.some((status) => status === person.status);
  const { actor, now } = scope;
  const mayPlan = actor.kind === "staff" && actor.mayAct && hasRight(actor.role, "plan");
  const { entryGeneration, session, ...rest } = place;
  return {
    person,
    position: await positionOf(db, rest),
    passing: await passedBy(rest),
    waiting: session.pools[0]?.waiting ?? 0,
    consents,
    ...(own ?? { mails: [], history: [], company: [], questions: [] }),
    /** For who has no mail to find it in. */
    entryToken:
      person.isOwn && mayPlan && !person.email && isHeld
        ? entryToken({ id: rest.id, entryGeneration })
        : null,
    mayPlan: mayPlan && person.isOwn,
    mayChange: isHeld && closedBecause(session, now) === null,
  };
}

export type PersonPage = NonNullable<Awaited<ReturnType<typeof getPerson>>>;

/** How many would be passed if this person got a free seat now (`prefer`). */
async function passedBy({ sessionId, throughId, status, ticket }: Waiting) {
  if (status !== "waiting") return 0;
  const pools = poolsOf(await db.seatPool.findMany({ where: { sessionId } }));
  const pool = openPoolFor(pools, throughId);
  return db.registration.count({
    where: {
      ...{ sessionId, status, ticket: { lt: ticket } },
      throughId: pool?.associationId ?? undefined,
    },
  });
}

type Waiting = { sessionId: string; throughId: string; status: string; ticket: number };

const placeQuery = (id: string) =>
  db.registration.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, sessionId: true, throughId: true, status: true, ticket: true },
      entryGeneration: true,
      session: {
        select: {
          ...{ startsAt: true, endsAt: true, cancelledAt: true },
          pools: { where: { associationId: null }, select: { waiting: true } },
        },
      },
    },
  });

/** Of a partner's guest only what concerns this association. */
const consentsTo = ({ association }: Scope, { id, isOwn }: Listed) =>
  db.consent.findMany({
    where: { registrationId: id, ...(isOwn ? {} : { recipientId: association.id }) },
    orderBy: [{ tickedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, purpose: true, tickedAt: true, verifiedAt: true, withdrawnAt: true },
      recipient: { select: { name: true } },
    },
  });

async function ownOf({ id, sessionId, broughtById }: Listed) {
  const [mails, history, company, questions] = await Promise.all([
    db.delivery.findMany({
      where: { thread: `registration:${id}`, recipientKind: "registration" },
      orderBy: { seq: "desc" },
      select: {
        ...{ id: true, template: true, status: true, dueAt: true, sentAt: true, failedAt: true },
        bounce: { select: { permanent: true, status: true } },
      },
    }),
    historyOf(id, sessionId),
    db.registration.findMany({
      where: { OR: [{ broughtById: id }, { id: broughtById ?? "" }], erasedAt: null },
      orderBy: { ticket: "asc" },
      select: { id: true, name: true, status: true },
    }),
    db.question.findMany({
      where: { askerId: id, claimUntil: null, withdrawnAt: null },
      orderBy: { askedAt: "asc" },
      select: { id: true, text: true },
    }),
  ]);
  return { mails, history, company, questions };
}

export type Happened = {
  id: string;
  type: string;
  recordedAt: Date;
  actor: string | null;
  by: string | null;
  passed: number | null;
};

/** What has happened to this place, newest first, and who of the staff did it. */
const historyOf = (id: string, sessionId: string) => db.$queryRaw<Happened[]>`
  SELECT fact.id::text, fact.type, fact."recordedAt", fact.actor, staff.name AS by,
    (fact.payload->>'passed')::int AS passed
  FROM "Fact" fact LEFT JOIN "Staff" staff ON staff.id = fact."staffId"
  WHERE fact.payload->>'sessionId' = ${sessionId} AND fact.payload->>'registrationId' = ${id}
    AND fact.type LIKE 'registration.%'
  ORDER BY fact.id DESC`;
