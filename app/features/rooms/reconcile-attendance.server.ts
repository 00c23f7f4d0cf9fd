import type { Scope } from "#app/features/identity/scope.ts";
import { fromOutside } from "#app/platform/clock.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { listPresent, removeFromRoom } from "#app/platform/livekit.server.ts";
import { concludeLeft, markJoined, reopen } from "./attendance.server.ts";
import { mayNotStay } from "./entries.server.ts";
import { closesLate, doorOf, opensEarly } from "./rooms.ts";

const minute = 60_000;

/**
 * Holds the rows against who is really there: a webhook may be lost. Whoever is there has a row,
 * whoever is not left with the page's last sign; a silent server is believed only after the doors closed.
 */
export async function reconcileAttendance({ now }: Pick<Scope, "now">) {
  for (const room of await roomsInUse(now)) {
    const found = await listPresent(room.livekitName);
    const isOver = doorOf(room.session, "expert", now) !== "open";
    if (found || isOver) await adjust(room, found ?? [], now);
  }
}

type Used = Awaited<ReturnType<typeof roomsInUse>>[number];
type Found = NonNullable<Awaited<ReturnType<typeof listPresent>>>;

async function adjust({ id, livekitName }: Used, found: Found, now: Date) {
  const here = found.map(({ sid }) => sid);
  const joined = await Promise.all(
    found.map(async (one) => ({ ...one, joinedAt: await fromOutside(one.joinedAt) })),
  );
  await transact(async (tx) => {
    for (const one of joined) await markJoined(tx, one);
    await reopen(tx, here, new Date(now.getTime() - minute));
    const gone = await tx.attendance.findMany({
      where: { leftAt: null, participantSid: { notIn: here }, entry: { roomId: id } },
      select: { participantSid: true, joinedAt: true },
    });
    for (const { participantSid, joinedAt } of gone)
      if (now.getTime() - joinedAt.getTime() > 5_000) await concludeLeft(tx, participantSid, now);
  });
  const unwelcome = await mayNotStay(found.map(({ identity }) => identity));
  for (const { identity } of unwelcome) await removeFromRoom(livekitName, identity);
}

const roomsInUse = (now: Date) =>
  db.room.findMany({
    where: {
      OR: [
        { entries: { some: { attendances: { some: { leftAt: null } } } } },
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
