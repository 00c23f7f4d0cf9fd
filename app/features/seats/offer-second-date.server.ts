import { answering } from "#app/features/alliance/responsible.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { lockCommonPools } from "#app/features/sessions/seat-lock.server.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { recordFrom } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { activeStatuses } from "./place.ts";
import { keepCounts, lockPools } from "./seats.server.ts";
import { joinQueue, poolFor } from "./seats.ts";

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
      publishedAt: true,
      openToAllAt: true,
      showings: { select: { associationId: true } },
    },
  });
  const { publishedAt, openToAllAt, showings } = second;
  if (!publishedAt || !openToAllAt || openToAllAt <= now || pools.common.closedAt) return;

  const showing = showings.map(({ associationId }) => associationId);
  const there = await tx.registration.findMany({
    where: { sessionId },
    select: { address: true, status: true, secondOfId: true },
  });
  const isActive = ({ status }: { status: string }) =>
    activeStatuses.some((active) => active === status);
  const queue = await tx.registration.findMany({
    where: {
      sessionId: firstId,
      status: "waiting",
      throughId: { in: showing },
      id: { notIn: there.flatMap(({ secondOfId }) => secondOfId ?? []) },
      address: { notIn: there.filter(isActive).map(({ address }) => address) },
      registeredAt: { lte: publishedAt },
    },
    orderBy: { ticket: "asc" },
    select: copied,
  });
  const answers = await whoAnswers(tx, sessionId, queue);
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
      ...(answers.get(secondOfId) ?? { allianceId: null, responsibleId: null }),
      ...{ id, sessionId, secondOfId, ticket, uid: `${id}@${host}`, registeredAt: now },
      broughtById: broughtById && (ids.get(broughtById) ?? broughtById),
      poolId: (pool ?? pools.common).id,
      status: pool ? "offered" : "waiting",
      offerExpiresAt: openToAllAt,
    };
  });
  if (rows.length === 0) return;
  await tx.registration.createMany({ data: rows });
  await tx.$executeRaw(
    recordFrom(
      Prisma.sql`(SELECT * FROM "Registration" WHERE "sessionId" = ${sessionId}
        AND id = ANY(${rows.map(({ id }) => id)}) ORDER BY ticket) brought`,
      Prisma.sql`'registration.second-date'`,
      Prisma.sql`"throughId"`,
      Prisma.sql`jsonb_build_object('registrationId', id, 'sessionId', "sessionId")`,
      { now, actor: { kind: "house" } },
    ),
  );
  await keepCounts(tx, pools);
}

/** A new place has its own answer to who answers for it: alliances may have been left since the first one. */
async function whoAnswers(
  tx: Tx,
  sessionId: string,
  queue: { id: string; throughId: string; ags: string | null }[],
) {
  const ids = queue.map(({ id }) => id);
  const rows = await tx.$queryRaw<
    { id: string; allianceId: string; responsibleId: string | null }[]
  >`
    SELECT place.id, answers.* FROM "Registration" place
    CROSS JOIN LATERAL (${answering({
      sessionId,
      throughId: Prisma.sql`place."throughId"`,
      ags: Prisma.sql`place.ags`,
    })}) answers
    WHERE place.id = ANY(${ids})`;
  return new Map(rows.map(({ id, ...answer }) => [id, answer]));
}

const host = new URL(publicUrl).hostname;

const copied = {
  id: true,
  broughtById: true,
  hostId: true,
  throughId: true,
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
