import type { Prisma } from "#app/platform/db.server.ts";
import { silence } from "./heartbeat.ts";

const since = (now: Date) => new Date(now.getTime() - silence);

/** One of these holds of each entry of who may be in the room right now; `isHere` decides. */
export const maybeHere = (now: Date) =>
  [
    { lastSeenAt: { gt: since(now) } },
    { attendances: { some: { leftAt: null, missedAt: null } } },
  ] satisfies Prisma.RoomEntryWhereInput[];

/** What `isHere` goes by. */
export const signsOfLife = {
  lastSeenAt: true,
  attendances: { orderBy: { joinedAt: "desc" }, take: 1, select: { leftAt: true, missedAt: true } },
} as const satisfies Prisma.RoomEntrySelect;

type Signs = {
  lastSeenAt: Date | null;
  attendances: { leftAt: Date | null; missedAt: Date | null }[];
};

/** By the newest connection, and where there was none by the page's own signs. */
export const isHere = ({ attendances: [last], lastSeenAt }: Signs, now: Date) =>
  last
    ? last.leftAt === null && last.missedAt === null
    : lastSeenAt !== null && lastSeenAt > since(now);
