import type { Scope } from "#app/features/identity/scope.ts";
import { clockOffset } from "#app/platform/clock.server.ts";
import { Prisma, type Tx, transact } from "#app/platform/db.server.ts";
import { removeFromRoom } from "#app/platform/livekit.server.ts";
import { mayNotStay } from "./entries.server.ts";
import { type Dated, noteClock, noteFinished, noteTold } from "./signals.server.ts";

type Webhook<Payload> = {
  eventId: string;
  event: string;
  roomName: string | null;
  receivedAt: Date;
  payload: Payload;
};

type Stored = Webhook<{
  createdAt: string;
  participant: { sid: string; identity: string; joinedAt: string } | null;
}>;

/**
 * Stored webhooks of one kind, locked and counted as worked on with this transaction. Several processes may do so at
 * once.
 */
export async function takeWebhooks<Payload>(
  tx: Tx,
  kind: "room" | "egress",
  now: Date,
): Promise<Webhook<Payload>[]> {
  const isWanted = kind === "egress" ? Prisma.sql`LIKE` : Prisma.sql`NOT LIKE`;
  const stored = await tx.$queryRaw<Webhook<Payload>[]>`
    SELECT "eventId", event, "roomName", "receivedAt", payload FROM "RoomWebhook"
    WHERE "processedAt" IS NULL AND event ${isWanted} 'egress%'
    ORDER BY "receivedAt" LIMIT 200 FOR UPDATE SKIP LOCKED`;
  await tx.roomWebhook.updateMany({
    where: { eventId: { in: stored.map(({ eventId }) => eventId) } },
    data: { processedAt: now },
  });
  return stored;
}

/** Turns stored webhooks into attendance, in whatever order they came. Answers how many it has done. */
export async function processWebhooks({ now }: Pick<Scope, "now">): Promise<number> {
  const ahead = await clockOffset();
  const done = await transact(async (tx) => {
    const stored = await takeWebhooks<Stored["payload"]>(tx, "room", now);
    const dated: Dated[] = [];
    for (const webhook of stored) dated.push(...(await apply(tx, webhook, ahead)));
    await noteClock(tx, dated);
    return stored;
  });
  await sendOutAgain({ now }, done);
  return done.length;
}

/** `ahead`: as `clock.fromOutside`, asked once and outside of the transaction. */
async function apply(tx: Tx, { event, roomName, payload, receivedAt }: Stored, ahead: number) {
  const inOurTime = (told: string) => new Date(Date.parse(told) + ahead);
  const at = inOurTime(payload.createdAt);
  if (event === "room_finished" && roomName) await noteFinished(tx, roomName, at);
  if (event === "room_finished" || !payload.participant) return [];
  const { sid, identity } = payload.participant;
  const joinedAt = inOurTime(payload.participant.joinedAt);
  const leftAt = event === "participant_joined" ? null : at;
  await noteTold(tx, { sid, identity, joinedAt, leftAt });
  return [{ sid, identity, joinedAt, at, toldBy: receivedAt }];
}

/** A room server of one's own does not revoke tokens: who was sent out may have come in again. */
async function sendOutAgain(scope: Pick<Scope, "now">, done: Stored[]) {
  const joined = done.filter(({ event }) => event === "participant_joined");
  const identities = joined.map(({ payload }) => payload.participant?.identity ?? "");
  const unwelcome = identities.length ? await mayNotStay(scope, identities) : [];
  for (const { identity, room } of unwelcome) await removeFromRoom(room, identity);
}
