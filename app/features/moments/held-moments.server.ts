import type { Tx } from "#app/platform/db.server.ts";
import type { Moment } from "./moments.ts";

/** Every moment of a session that is still to come; what has passed stays passed. */
export async function heldMoments(
  tx: Pick<Tx, "session" | "seatPool" | "registration">,
  sessionId: string,
  now: Date,
): Promise<Moment[]> {
  const [session, pools, places] = await Promise.all([
    tx.session.findUniqueOrThrow({
      where: { id: sessionId },
      select: { publishedAt: true, publishAt: true, openToAllAt: true },
    }),
    tx.seatPool.findMany({
      where: { sessionId, associationId: { not: null }, closedAt: null, releasesAt: { gt: now } },
      orderBy: { id: "asc" },
      select: { id: true, releasesAt: true },
    }),
    tx.registration.findMany({
      where: { sessionId, status: { in: ["offered", "waiting"] }, offerExpiresAt: { gt: now } },
      orderBy: { ticket: "asc" },
      select: { id: true, secondOfId: true, offerExpiresAt: true },
    }),
  ]);
  const { publishedAt, publishAt, openToAllAt } = session;
  const only = (kind: Moment["kind"], id: string, at: Date | null): Moment[] =>
    at && at > now ? [{ kind, id, at }] : [];
  return [
    ...(publishedAt ? [] : only("publication", sessionId, publishAt)),
    ...only("open-to-all", sessionId, openToAllAt),
    ...pools.flatMap(({ id, releasesAt }) => only("release", id, releasesAt)),
    ...places.flatMap(({ id, secondOfId, offerExpiresAt }) =>
      only(secondOfId ? "brought" : "offer", id, offerExpiresAt),
    ),
  ];
}
