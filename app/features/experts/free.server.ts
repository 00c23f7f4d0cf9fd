import type { Tx } from "#app/platform/db.server.ts";

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
  const expertIds = engaged.map(({ expertId }) => expertId);
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
  const busy = new Set(taken.map(({ expertId }) => expertId));
  return engaged.map(({ expertId, expert }) => ({ ...expert, isFree: !busy.has(expertId) }));
}
