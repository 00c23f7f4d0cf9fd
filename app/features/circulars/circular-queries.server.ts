import { isOutOfReach } from "#app/features/identity/reached.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { meantBy } from "#app/features/notifications/audience-of-people.server.ts";
import { shownCounts } from "#app/features/registration/counts.ts";
import { concernedWith } from "#app/features/sessions/visibility.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { inGermanOrder } from "#app/platform/german.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { circularAudiences, circularState } from "./circulars.ts";

/** The session an office writes about. @throws 404 unless it hosts it or has adopted it. */
export async function getSessionToWriteAbout(scope: Scope, id: string) {
  const { hostId, ...session } = orNotFound(
    await db.session.findFirst({
      where: { id, ...concernedWith(scope) },
      select: { id: true, title: true, startsAt: true, endsAt: true, zone: true, hostId: true },
    }),
  );
  return { ...session, isHost: hostId === scope.association.id };
}

type Lost = { id: string; name: string; phone: string | null };
type Count = { audience: string; id: string; shortName: string; reached: number; lost: Lost[] };

/** For each audience, or that of one circular: how many of each association's people are reached. */
const readersOf = ({ association }: Scope, sessionId: string, audiences: readonly string[]) =>
  db.$queryRaw<Count[]>(Prisma.sql`
    SELECT circular.audience, through.id, through."shortName",
      count(*) FILTER (WHERE NOT found.lost)::int AS reached, coalesce(
        jsonb_agg(jsonb_build_object('id', found.id, 'name', found.name, 'phone', found.phone) ORDER BY ${Prisma.raw(inGermanOrder("found.name"))})
          FILTER (WHERE found.lost AND through.id = ${association.id}), '[]'::jsonb) AS lost
    FROM "Session" session
    CROSS JOIN (SELECT audience, ${association.id}::text AS "associationId"
      FROM unnest(${[...audiences]}::text[]) audience) circular
    CROSS JOIN LATERAL (SELECT registration."throughId", registration.id, registration.name, registration.phone,
        ${isOutOfReach} AS lost
      FROM "Registration" registration WHERE ${meantBy}) found
    JOIN "Association" through ON through.id = found."throughId"
    WHERE session.id = ${sessionId}
    GROUP BY circular.audience, through.id, through."shortName" ORDER BY ${Prisma.raw(inGermanOrder('through."shortName"'))}`);

/** How many a circular to each audience would reach, as this association may know it. */
export async function countReaders(scope: Scope, sessionId: string) {
  const rows = await readersOf(scope, sessionId, circularAudiences);
  return circularAudiences.map((audience) => ({
    audience,
    ...asTold(
      scope,
      rows.filter((row) => row.audience === audience),
    ),
  }));
}

/** Own people by number, all others by the policy; `lost`: one's own whom no mail reaches. */
function asTold({ association }: Scope, rows: Omit<Count, "audience">[]) {
  const own = rows.find(({ id }) => id === association.id);
  const others = rows.filter(({ id }) => id !== association.id);
  const ownCount = own?.reached ?? 0;
  const told = shownCounts(others.map(({ id, reached }) => ({ key: id, count: reached })));
  return {
    own: ownCount,
    lost: own?.lost ?? [],
    others: others.map(({ shortName }, n) => ({ shortName, count: told.cells[n]?.shown ?? "few" })),
    sum: told.total === null ? null : ownCount + told.total,
    isNobody: rows.every(({ reached }) => reached === 0),
  };
}

const circular = {
  id: true,
  subject: true,
  text: true,
  audience: true,
  offersDates: true,
  writtenAt: true,
  sentAt: true,
  takenBackAt: true,
} satisfies Prisma.CircularSelect;

/** What this office has written about a session, the newest first. */
export async function findCirculars({ association, now }: Scope, sessionId: string) {
  const rows = await db.circular.findMany({
    where: { sessionId, associationId: association.id },
    orderBy: [{ writtenAt: "desc" }, { id: "asc" }],
    select: circular,
  });
  return rows.map((row) => ({ ...row, state: circularState(row, now) }));
}

/** One circular with whom it reaches now. @throws 404 for everybody but its office. */
export async function getCircular(scope: Scope, sessionId: string, id: string) {
  const { association, now } = scope;
  const row = orNotFound(
    await db.circular.findFirst({
      where: { id, sessionId, associationId: association.id },
      select: circular,
    }),
  );
  const readers = asTold(scope, await readersOf(scope, sessionId, [row.audience]));
  return { ...row, state: circularState(row, now), readers };
}

type Sent = { id: string; shortName: string; status: string; count: number };

/**
 * How far the mails of a sent circular are: of one's own people in numbers, of each other association only
 * whether all have left. Null until they are made out.
 */
export async function getProgress({ association }: Scope, circularId: string) {
  const rows = await db.$queryRaw<Sent[]>`
    SELECT through.id, through."shortName", count(*)::int AS count,
      CASE WHEN bounce.permanent THEN 'failed' ELSE delivery.status END AS status
    FROM "Circular" circular
    JOIN "Fact" fact ON fact."associationId" = circular."associationId"
      AND fact."recordedAt" = circular."sentAt" AND fact.payload->>'circularId' = circular.id
    JOIN "Delivery" delivery ON delivery."factId" = fact.id
    JOIN "Registration" registration ON registration.id = delivery."recipientId"
    JOIN "Association" through ON through.id = registration."throughId"
    LEFT JOIN "Bounce" bounce ON bounce."deliveryId" = delivery.id
    WHERE circular.id = ${circularId} AND circular."associationId" = ${association.id}
    GROUP BY 1, 2, 4 ORDER BY ${Prisma.raw(inGermanOrder('through."shortName"'))}`;
  if (rows.length === 0) return null;
  const sumOf = (wanted: string[], among: Sent[]) =>
    among.reduce((sum, { status, count }) => sum + (wanted.includes(status) ? count : 0), 0);
  const own = rows.filter(({ id }) => id === association.id);
  const theirs = rows.filter(({ id }) => id !== association.id);
  const others = [...new Set(theirs.map(({ shortName }) => shortName))];
  return {
    own: {
      sent: sumOf(["sent"], own),
      open: sumOf(open, own),
      failed: sumOf(["failed"], own),
      silent: sumOf(["superseded"], own),
    },
    others: others.map((shortName) => ({
      shortName,
      isOpen: theirs.some((row) => row.shortName === shortName && open.includes(row.status)),
    })),
    isOpen: sumOf(open, rows) > 0,
  };
}

const open = ["due", "claimed"];
