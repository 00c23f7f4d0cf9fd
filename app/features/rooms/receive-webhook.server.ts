import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { isProbe, readWebhook } from "#app/platform/livekit.server.ts";

/** Larger webhooks are not read at all, in bytes. */
export const largestWebhook = 64 * 1024;

/** What we turn into attendance, and into recordings; anything else is thanked for and forgotten. */
const heeded = [
  "participant_joined",
  "participant_left",
  "participant_connection_aborted",
  "room_finished",
  "egress_started",
  "egress_updated",
  "egress_ended",
];

type Outcome = { ok: true; stored: boolean } | { ok: false; refusal: "not-signed" };

/** Stores what the room server signed, once per event id, without working on it yet. */
export async function receiveWebhook(
  { now }: Pick<Scope, "now">,
  raw: string,
  authorization: string | null,
): Promise<Outcome> {
  const told = await readWebhook(raw, authorization);
  if (!told) return { ok: false, refusal: "not-signed" };
  const ofProbe = told.room !== null && isProbe(told.room);
  if (ofProbe || !heeded.includes(told.event)) return { ok: true, stored: false };
  const { id: eventId, event, room: roomName, createdAt, participant, egress } = told;
  const { count } = await db.roomWebhook.createMany({
    data: {
      eventId,
      event,
      roomName,
      payload: asJson({ createdAt, participant, ...(egress && { egress }) }),
      receivedAt: now,
    },
    skipDuplicates: true,
  });
  return { ok: true, stored: count === 1 };
}

const asJson = (value: object) => JSON.parse(JSON.stringify(value)) as object;
