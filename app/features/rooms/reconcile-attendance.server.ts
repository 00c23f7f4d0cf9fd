import type { Scope } from "#app/features/identity/scope.ts";
import { fromOutside } from "#app/platform/clock.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { listPresent, removeFromRoom } from "#app/platform/livekit.server.ts";
import { mayNotStay } from "./entries.server.ts";
import { closesLate, doorOf, opensEarly } from "./rooms.ts";
import { type Joined, noteClock, noteMissed, noteSeen } from "./signals.server.ts";

/**
 * Asks the room server who is really there: a webhook may be lost. A silent server says nothing about
 * anybody, until the doors have closed.
 */
export async function reconcileAttendance({ now }: Pick<Scope, "now">) {
  for (const room of await roomsInUse(now)) {
    const found = await listPresent(room.livekitName);
    const isOver = doorOf(room.session, "expert", now) !== "open";
    if (found || isOver) await noteFound({ now }, room.id, await inOurTime(found ?? []));
    const unwelcome = await mayNotStay(
      { now },
      (found ?? []).map(({ identity }) => identity),
    );
    for (const { identity } of unwelcome) await removeFromRoom(room.livekitName, identity);
  }
}

/** Writes down whom a poll, begun `now`, found in a room; all others are not there. */
export const noteFound = ({ now }: Pick<Scope, "now">, roomId: string, found: Joined[]) =>
  transact(async (tx) => {
    const toldBy = new Date(now.getTime() + longestAnswer);
    await noteSeen(tx, found, now);
    await noteMissed(tx, { roomId, here: found.map(({ sid }) => sid) }, now);
    await noteClock(
      tx,
      found.map((one) => ({ ...one, at: one.joinedAt, toldBy })),
    );
  });

/** The rooms are asked one after the other, each for at most three seconds. */
const longestAnswer = 30_000;

const inOurTime = (found: Joined[]) =>
  Promise.all(found.map(async (one) => ({ ...one, joinedAt: await fromOutside(one.joinedAt) })));

const roomsInUse = (now: Date) =>
  db.room.findMany({
    where: {
      OR: [
        { entries: { some: { attendances: { some: { leftAt: null, missedAt: null } } } } },
        {
          session: {
            startsAt: { lte: new Date(now.getTime() + opensEarly.expert) },
            endsAt: { gte: new Date(now.getTime() - closesLate) },
          },
        },
      ],
    },
    select: {
      id: true,
      livekitName: true,
      session: { select: { startsAt: true, endsAt: true, cancelledAt: true } },
    },
  });
