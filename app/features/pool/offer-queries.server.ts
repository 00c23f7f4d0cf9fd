import type { Scope } from "#app/features/identity/scope.ts";
import { toRow } from "#app/features/programme/programme-row.server.ts";
import { readRows } from "#app/features/programme/read-rows.server.ts";
import { contingentOf, type Pools, poolsOf } from "#app/features/seats/seats.ts";
import { shownBy } from "#app/features/sessions/visibility.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { isOffered } from "./offered.server.ts";

/** A partner's session as the office looks at it before and after adopting. @throws 404 where it is neither offered nor adopted. */
export async function getOffer(scope: Scope, id: string) {
  const { association } = scope;
  const [more] = await rowsOf<{
    description: string;
    isOffered: boolean;
    revision: number;
  }>(Prisma.sql`
    SELECT description, ${isOffered(scope)} AS "isOffered", revision FROM "Session" session
    WHERE id = ${id} AND "publishedAt" IS NOT NULL AND "hostId" <> ${association.id}`);
  const { isOffered: offered, ...session } = orNotFound(more);
  const key = { sessionId: id, associationId: association.id };
  const [[row], adoption] = await Promise.all([
    readRows([id]),
    db.adoption.findUnique({
      where: { sessionId_associationId: key },
      include: { rule: { select: { id: true, topic: true, host: true } } },
    }),
  ]);
  const isAdopted = adoption !== null && adoption.endedAt === null;
  if (!row || !(offered || isAdopted)) orNotFound(null);
  return {
    ...toRow(orNotFound(row), scope),
    ...session,
    isOffered: offered,
    isAdopted,
    adoptedAt: isAdopted ? adoption.adoptedAt : null,
    byRule: isAdopted && adoption.rule !== null,
    words: {
      introduction: adoption?.introduction ?? "",
      contactName: adoption?.contactName ?? "",
      contactPhone: adoption?.contactPhone ?? "",
      contactEmail: adoption?.contactEmail ?? "",
    },
  };
}

/** In numbers, what giving up an adoption means. @throws 404 without an adoption. */
export async function getEndOfAdoption({ association }: Scope, id: string) {
  const key = { sessionId: id, associationId: association.id };
  const { session } = orNotFound(
    await db.adoption.findFirst({
      where: { ...key, endedAt: null },
      select: {
        session: {
          select: {
            id: true,
            title: true,
            startsAt: true,
            endsAt: true,
            zone: true,
            host: { select: { name: true } },
            pools: true,
          },
        },
      },
    }),
  );
  const { pools, ...rest } = session;
  return { ...rest, people: await peopleThrough(key), seats: seatsReleased(poolsOf(pools), key) };
}

/** Everybody with a place, or waiting for one, who came through the association. */
export const peopleThrough = ({ sessionId, associationId }: Key) =>
  db.registration.count({
    where: {
      sessionId,
      throughId: associationId,
      status: { in: ["seated", "offered", "waiting"] },
    },
  });

/** Free seats of the association's contingent: they are everybody's once it no longer shows the session. */
export function seatsReleased(pools: Pools, { associationId }: Key) {
  const kept = contingentOf(pools, associationId);
  return kept ? Math.max(0, kept.limit - kept.taken) : 0;
}

type Key = { sessionId: string; associationId: string };

/** The session that was just adopted, for the page that says so; null for any other. */
export const findAdopted = async (
  { association }: Pick<Scope, "association">,
  id: string | null,
) =>
  id && !id.includes("\0")
    ? db.session.findFirst({
        where: { id, ...shownBy({ association }) },
        select: { id: true, title: true },
      })
    : null;

/** From whom guests get their mail; no address until the own sender has passed the mail doctor. */
export const senderShown = ({ association }: Pick<Scope, "association">) => ({
  name: association.name,
  address: association.senderPassedAt ? association.senderAddress : null,
});
