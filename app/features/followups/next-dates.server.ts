import { subscriptionToken } from "#app/features/registration/subscription.server.ts";
import { shownBySql } from "#app/features/sessions/visibility.server.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";

type Seat = { id: string; address: string; through: { id: string } };

export type NextDate = { id: string; title: string; startsAt: Date; endsAt: Date; zone: string };

/** As many as are named. */
const named = 3;

/** What the association that somebody came through shows next, on the same topic first. */
export const nextDates = (
  tx: Tx,
  through: { id: string },
  { sessionId, now }: { sessionId: string; now: Date },
) => tx.$queryRaw<NextDate[]>`
  SELECT session.id, session.title, session."startsAt", session."endsAt", session.zone
  FROM "Session" session JOIN "Session" past ON past.id = ${sessionId}
  WHERE ${shownBySql({ association: through })} AND session."cancelledAt" IS NULL AND session."startsAt" > ${now}
    AND (session."openToAllAt" IS NULL OR session."openToAllAt" <= ${now})
  ORDER BY (session."topicId" = past."topicId") DESC, session."startsAt", session.id
  LIMIT ${Prisma.raw(String(named))}`;

/** The link that ends the news, of those who agreed to get them from the association of their seat. */
export async function newsOf(tx: Tx, seats: Seat[]) {
  const rows = await tx.subscription.findMany({
    where: { address: { in: seats.map(({ address }) => address).filter(Boolean) } },
    select: { id: true, associationId: true, address: true },
  });
  const links = new Map<string, string>();
  for (const { id, address, through } of seats) {
    const news = rows.find((row) => row.associationId === through.id && row.address === address);
    if (news) links.set(id, subscriptionToken(news));
  }
  return links;
}
