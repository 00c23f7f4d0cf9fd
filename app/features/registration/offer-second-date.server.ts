import type { Scope } from "#app/features/identity/scope.ts";
import { keepCounts, lockCommonPools, lockPools } from "#app/features/sessions/seats.server.ts";
import { joinQueue, poolFor } from "#app/features/sessions/seats.ts";
import { db, Prisma, type Tx, transact } from "#app/platform/db.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { recordFrom } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { activeStatuses } from "./registration.ts";

/** Looks for second dates whose first date's waiting list has not been brought over. @returns how many. */
export async function offerDueSecondDates(scope: Pick<Scope, "now">): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Session" second
    WHERE "secondDateOfId" IS NOT NULL AND "openToAllAt" > ${scope.now} AND "publishedAt" IS NOT NULL
      AND "cancelledAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Registration" WHERE "sessionId" = second.id AND "secondOfId" IS NOT NULL)
      AND EXISTS (SELECT FROM "Registration" WHERE "sessionId" = second."secondDateOfId"
        AND status = 'waiting' AND "registeredAt" <= second."publishedAt")`;
  for (const { id } of due) await transact((tx) => offerSecondDate(tx, scope, id));
  return due.length;
}

/**
 * Brings a full session's waiting list over to its second date, in the order of the tickets: as many
 * as there are seats have one held until it opens to all, the others wait there in the same order. Nobody
 * leaves the first list before they take a seat. Only through associations that show the second date.
 */
export async function offerSecondDate(tx: Tx, { now }: Pick<Scope, "now">, sessionId: string) {
  const { secondDateOfId: firstId } = await tx.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: { secondDateOfId: true },
  });
  if (!firstId) return;
  await lockCommonPools(tx, [sessionId, firstId]);
  const pools = await lockPools(tx, sessionId);
  const second = await tx.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: {
      hostId: true,
      publishedAt: true,
      openToAllAt: true,
      adoptions: { where: { endedAt: null }, select: { associationId: true } },
    },
  });
  const { publishedAt, openToAllAt, hostId, adoptions } = second;
  if (!publishedAt || !openToAllAt || openToAllAt <= now || pools.common.closedAt) return;
  if ((await tx.registration.count({ where: { sessionId, secondOfId: { not: null } } })) > 0)
    return;

  const showing = [hostId, ...adoptions.map(({ associationId }) => associationId)];
  const there = { where: { sessionId, status: { in: [...activeStatuses] } } };
  const known = await tx.registration.findMany({ ...there, select: { address: true } });
  const queue = await tx.registration.findMany({
    where: {
      sessionId: firstId,
      status: "waiting",
      throughId: { in: showing },
      address: { notIn: known.map(({ address }) => address) },
      registeredAt: { lte: publishedAt },
    },
    orderBy: { ticket: "asc" },
    select: copied,
  });
  const ids = new Map(queue.map(({ id }) => [id, newId()]));
  const rows = queue.map(({ id: secondOfId, broughtById, ...person }) => {
    const id = ids.get(secondOfId) ?? newId();
    const pool = poolFor(pools, person.throughId);
    const ticket = pools.common.nextTicket;
    pools.common.nextTicket += 1;
    if (pool) pool.taken += 1;
    else joinQueue(pools, person.throughId);
    return {
      ...person,
      ...{ id, sessionId, secondOfId, ticket, uid: `${id}@${host}`, registeredAt: now },
      broughtById: broughtById && (ids.get(broughtById) ?? broughtById),
      poolId: (pool ?? pools.common).id,
      status: pool ? "offered" : "waiting",
      offerExpiresAt: openToAllAt,
    };
  });
  await tx.registration.createMany({ data: rows });
  await tx.$executeRaw(
    recordFrom(
      Prisma.sql`(SELECT * FROM "Registration" WHERE "sessionId" = ${sessionId}
        AND "secondOfId" IS NOT NULL ORDER BY ticket) brought`,
      Prisma.sql`'registration.second-date'`,
      Prisma.sql`"throughId"`,
      Prisma.sql`jsonb_build_object('registrationId', id, 'sessionId', "sessionId")`,
      { now, actor: { kind: "house" } },
    ),
  );
  await keepCounts(tx, pools);
}

const host = new URL(publicUrl).hostname;

const copied = {
  id: true,
  broughtById: true,
  hostId: true,
  throughId: true,
  allianceId: true,
  responsibleId: true,
  personId: true,
  companyId: true,
  name: true,
  company: true,
  email: true,
  address: true,
  phone: true,
  postcode: true,
  ags: true,
  outsideGermany: true,
  locale: true,
  senderName: true,
  senderAddress: true,
} as const;
