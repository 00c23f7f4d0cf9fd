import { expertsAt } from "#app/features/experts/free.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { mayUndo, type UndoableKind, undoEnds } from "./changes.ts";
import { countsShown } from "./counts-shown.ts";
import type { MovePreview } from "./move.ts";
import { closedBecause, NewTimes, type Refusal } from "./sessions.ts";
import { findUnreached } from "./unreached-queries.server.ts";
import { hostedBy } from "./visibility.server.ts";

/**
 * What `reschedule` would do at these times, in numbers. It locks nothing: who signs up meanwhile is
 * told, too. @throws 404 for everybody but the host.
 */
export async function previewMove(
  scope: Scope,
  sessionId: string,
  times: NewTimes,
): Promise<MovePreview> {
  const { locale, now } = scope;
  const to = NewTimes.parse(times);
  const session = orNotFound(
    await db.session.findFirst({
      where: { id: sessionId, ...hostedBy(scope) },
      select: {
        title: true,
        zone: true,
        startsAt: true,
        endsAt: true,
        publishedAt: true,
        publishAt: true,
        cancelledAt: true,
        _count: { select: { adoptions: { where: { endedAt: null } } } },
      },
    }),
  );
  const { title, zone, startsAt, endsAt } = session;
  const [people, experts] = await Promise.all([
    peopleOf(scope, sessionId),
    expertsAt(db, { sessionId, ...to }),
  ]);
  const isPublic = session.publishedAt !== null;
  const isPromised = isPublic || session.publishAt !== null;
  const isTaken = isPromised && experts.some(({ isFree }) => !isFree);
  const refusal: Refusal | null =
    closedBecause(session, now) ??
    (to.startsAt <= now ? "in-the-past" : isTaken ? "expert-not-free" : null);
  return {
    ...{ sessionId, title, zone, from: { startsAt, endsAt }, to, isPublic, refusal, people },
    changes: +startsAt !== +to.startsAt || +endsAt !== +to.endsAt,
    offices: isPublic ? session._count.adoptions : 0,
    experts: experts.map(({ name, nameEn, isFree }) => ({
      name: locale === "en" ? nameEn || name : name,
      isFree,
    })),
  };
}

/** Who is told of a material change: everybody with a place, whichever association they came through. */
export async function peopleOf(
  scope: Pick<Scope, "association">,
  sessionId: string,
): Promise<MovePreview["people"]> {
  const ownId = scope.association.id;
  const unreached = await findUnreached(scope, sessionId);
  const rows = await db.registration.groupBy({
    by: ["throughId", "status"],
    where: { sessionId, status: { in: ["seated", "offered", "waiting"] } },
    _count: true,
  });
  const counts = new Map<string, number>();
  for (const { throughId, _count } of rows)
    counts.set(throughId, (counts.get(throughId) ?? 0) + _count);
  const associations = await db.association.findMany({
    where: { id: { in: [...counts.keys()] } },
    orderBy: { shortName: "asc" },
    select: { id: true, shortName: true },
  });
  const named = associations
    .map(({ id, shortName: name }) => ({ associationId: id, name, people: counts.get(id) ?? 0 }))
    .sort((a, b) => Number(b.associationId === ownId) - Number(a.associationId === ownId));
  const sum = (wanted: typeof rows) => wanted.reduce((total, { _count }) => total + _count, 0);
  const seated = sum(rows.filter(({ status }) => status === "seated"));
  return {
    total: sum(rows),
    reached: sum(rows) - unreached.all,
    invited: seated - unreached.seated,
    unreached: unreached.people,
    associations: associations.length,
    byAssociation: countsShown(named, ownId),
  };
}

/** The last change while it may still be taken back, or null. @throws 404 for everybody but the host. */
export async function findUndo(scope: Scope, sessionId: string) {
  const { now } = scope;
  const session = orNotFound(
    await db.session.findFirst({
      where: { id: sessionId, ...hostedBy(scope) },
      select: {
        changes: {
          where: { kind: { not: "change-undone" }, undoneAt: null },
          orderBy: { revision: "desc" },
          take: 1,
          select: { kind: true, changedAt: true },
        },
      },
    }),
  );
  const [last] = session.changes;
  if (!last || !mayUndo(last, now)) return null;
  const kind = last.kind as UndoableKind;
  return { kind, secondsLeft: Math.ceil((undoEnds(last).getTime() - now.getTime()) / 1000) };
}
