import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { onBenchOf } from "./visibility.server.ts";

type Hour = { sessionId: string; startsAt: Date; endsAt: Date };

/**
 * The experts of a session, and whether each of them is free for it at these times. Where else they
 * are is nobody's business.
 */
export async function expertsAt(
  client: Pick<Tx, "engagement">,
  { sessionId, startsAt, endsAt }: Hour,
) {
  const engaged = await client.engagement.findMany({
    where: { sessionId, releasedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { expertId: true, expert: { select: { name: true, nameEn: true } } },
  });
  const busy = await busyAt(client, { sessionId, startsAt, endsAt }, idsOf(engaged));
  return engaged.map(({ expertId, expert }) => ({
    ...{ expertId, ...expert },
    isFree: !busy.has(expertId),
  }));
}

const idsOf = (rows: { expertId: string }[]) => rows.map(({ expertId }) => expertId);

/** Who of these is promised elsewhere at these times. */
async function busyAt(
  client: Pick<Tx, "engagement">,
  { sessionId, startsAt, endsAt }: Hour,
  expertIds: string[],
) {
  const taken = await client.engagement.findMany({
    where: {
      expertId: { in: expertIds },
      firm: true,
      startsAt: { lt: endsAt },
      endsAt: { gt: startsAt },
      OR: [{ sessionId: null }, { sessionId: { not: sessionId } }],
    },
    select: { expertId: true },
  });
  return new Set(idsOf(taken));
}

/** Whom an association may still ask for a session, and whether each is free then. */
export async function benchAt(
  client: Pick<Tx, "engagement" | "expert">,
  scope: Pick<Scope, "association">,
  hour: Hour,
) {
  const { sessionId } = hour;
  const experts = await client.expert.findMany({
    where: {
      ...onBenchOf(scope),
      pausedAt: null,
      engagements: { none: { sessionId, releasedAt: null } },
    },
    orderBy: { id: "asc" },
    select: { id: true, name: true, nameEn: true },
  });
  const busy = await busyAt(
    client,
    hour,
    experts.map(({ id }) => id),
  );
  return sortedBy(experts, ({ name }) => name).map((expert) => ({
    ...expert,
    isFree: !busy.has(expert.id),
  }));
}
