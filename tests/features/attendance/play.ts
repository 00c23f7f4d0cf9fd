import fc from "fast-check";
import { expect } from "vitest";
import { findPresence } from "#app/features/attendance/minutes.server.ts";
import { newEntry, roomFor } from "#app/features/rooms/enter.server.ts";
import { processWebhooks } from "#app/features/rooms/process-webhooks.server.ts";
import { receiveWebhook } from "#app/features/rooms/receive-webhook.server.ts";
import { noteFound } from "#app/features/rooms/reconcile-attendance.server.ts";
import { giveSign } from "#app/features/rooms/signals.server.ts";
import { db } from "#app/platform/db.server.ts";
import { guest } from "#tests/support/cast.ts";
import { aRoom, guestVisitor, now } from "../rooms/cast.ts";
import { bodyOf, signed } from "../rooms/webhook.ts";
import { type Connected, crowd, history, length, played, type Signal } from "./history.ts";

type Ground = Awaited<ReturnType<typeof theGround>>;

/** So many random hours of a room, each with the histories of `crowd` people. */
export async function playHours(hours: number) {
  const ground = await theGround();
  await fc.assert(
    fc.asyncProperty(history, async (told) => {
      const { minutes, signals } = played(told);
      const counted = await tell(ground, signals);
      const off = minutes.flatMap((real, n) =>
        Math.abs((counted[n] ?? 0) - Math.round(real)) > 1
          ? [{ n, counted: counted[n], real }]
          : [],
      );
      expect(off).toEqual([]);
    }),
    { numRuns: hours, endOnFailure: true },
  );
}

async function theGround() {
  const { session, signUp } = await aRoom({ minutesAgo: 120, seats: 500 });
  const visitors = [];
  for (let n = 0; n < crowd; n++) visitors.push(await guestVisitor(await signUp(guest(n))));
  const room = await roomFor(session.id, session.startsAt);
  return { session, visitors, room, identities: new Map<string, string>() };
}

/** As the house hears it; answers the minutes of everybody. */
async function tell({ session, visitors, room, identities }: Ground, signals: Signal[]) {
  await db.roomEntry.deleteMany({ where: { roomId: room.id } });
  await db.roomWebhook.deleteMany();
  await db.room.update({ where: { id: room.id }, data: { clockAtLeast: null, clockAtMost: null } });
  const then = (seconds: number) =>
    new Date(session.startsAt.getTime() + Math.round(seconds * 1000));
  const connection = ({ sid, join, from }: Connected, ahead: number) => ({
    sid,
    identity: identities.get(join) ?? "nobody",
    joinedAt: then(from + ahead),
  });
  for (const signal of signals) {
    const at = then(signal.at);
    if (signal.kind === "key") {
      const visitor = visitors[signal.person];
      if (visitor) identities.set(signal.join, await newEntry(visitor, room.id, at));
    } else if (signal.kind === "sign") await giveSign(identities.get(signal.join) ?? "", at);
    else if (signal.kind === "poll") {
      const found = signal.found.map((one) => connection(one, signal.ahead));
      await noteFound({ now: at }, room.id, found);
    } else {
      const body = bodyOf({
        event: events[signal.kind],
        id: signal.id,
        room: room.livekitName,
        at: then(signal.told),
        participant: signal.by && connection(signal.by, signal.ahead),
      });
      await receiveWebhook({ now: at }, body, await signed(body));
      if (signal.told % 3 < 1) await processWebhooks({ now: at });
    }
  }
  await processWebhooks({ now });
  const ids = visitors.map(({ registrationId }) => registrationId ?? "");
  const counted = await findPresence({ now: then(length + 3600) }, session, ids);
  return ids.map((id) => counted.get(id)?.minutes ?? 0);
}

const events = {
  joined: "participant_joined",
  left: "participant_left",
  finished: "room_finished",
};
