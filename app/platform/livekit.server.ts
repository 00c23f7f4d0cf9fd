import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { AccessToken, RoomServiceClient, TrackSource, WebhookReceiver } from "livekit-server-sdk";
import { z } from "zod";
import { env } from "./env.server.ts";
import { type EgressTold, egressTold } from "./livekit-told.server.ts";
import { errorWords, log } from "./log.server.ts";

const Connection = z.object({
  url: z.string(),
  key: z.string(),
  secret: z.string(),
  webhookKey: z.string(),
  webhookSecret: z.string(),
});
export type LiveKitConnection = z.infer<typeof Connection>;

/** An attendee listens; a guest is somebody of the audience who may speak. */
export type RoomRole = "attendee" | "guest" | "expert" | "moderator";
export type PresentParticipant = { sid: string; identity: string; joinedAt: Date };

/** What a webhook tells, reduced to what we keep; times are the room server's. */
export type RoomEvent = {
  id: string;
  event: string;
  room: string | null;
  createdAt: Date;
  participant: PresentParticipant | null;
  egress: EgressTold | null;
};

const file = join(env.DATA_DIR, "livekit/connection.json");
let kept: { at: number; connection: LiveKitConnection | null } | undefined;

/** The room server to use right now: as configured, or the one the start script keeps; else null. */
export function livekitConnection(): LiveKitConnection | null {
  const { LIVEKIT_URL: url, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = env;
  if (url && key && secret) {
    const { LIVEKIT_WEBHOOK_KEY: webhookKey, LIVEKIT_WEBHOOK_SECRET: webhookSecret } = env;
    return {
      url,
      key,
      secret,
      webhookKey: webhookKey ?? key,
      webhookSecret: webhookSecret ?? secret,
    };
  }
  const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (at === undefined) return null;
  if (kept?.at !== at) kept = { at, connection: readConnection() };
  return kept.connection;
}

/** Makes sure the room exists: a restarted server has forgotten it. False if it cannot be reached. */
export async function openRoom(name: string): Promise<boolean> {
  const answer = await ask((rooms) =>
    rooms.createRoom({ name, emptyTimeout: 10 * 60, departureTimeout: 60 }),
  );
  return answer !== null;
}

type Guest = { identity: string; room: string; role: RoomRole; name?: string };

/** Valid for the first connect within five minutes; only who speaks or runs the room may publish. */
export function roomToken({ identity, room, role, name }: Guest): Promise<string> {
  const { key, secret } = livekitConnection() ?? fail();
  const token = new AccessToken(key, secret, {
    identity,
    ttl: 5 * 60,
    ...(role !== "attendee" && { name, attributes: { role } }),
  });
  token.addGrant({ roomJoin: true, room, ...rightsOf(role) });
  return token.toJwt();
}

/** Brings somebody who is in the room up, or back among the audience. False if it cannot be done now. */
export async function giveRole({ identity, room, role, name }: Guest): Promise<boolean> {
  const isOnStage = role !== "attendee";
  const told = await ask(async (rooms) => {
    await rooms.updateParticipant(room, identity, {
      permission: rightsOf(role),
      name: isOnStage ? name : "",
      attributes: { role: isOnStage ? role : "" },
    });
    return true;
  }, false);
  return told ?? false;
}

/** All of it each time: the room server takes away what is not said. */
const rightsOf = (role: RoomRole) => ({
  canSubscribe: true,
  canPublish: role !== "attendee",
  canPublishData: role === "expert" || role === "moderator",
  canUpdateOwnMetadata: false,
  ...(role !== "attendee" && { canPublishSources: stageSources }),
});

const stageSources = [
  TrackSource.CAMERA,
  TrackSource.MICROPHONE,
  TrackSource.SCREEN_SHARE,
  TrackSource.SCREEN_SHARE_AUDIO,
];

/** A room of its own for one check of a connection; what happens in it is nobody's attendance. */
const probes = "probe-";
const probeSeconds = 3 * 60;

export const isProbe = (room: string) => room.startsWith(probes);

/**
 * Makes a room for one person and three minutes, which this process ends, or `endOldProbes` where it stops before.
 * Its key opens no other room. Null if the server cannot be reached.
 */
export async function openProbe(id: string): Promise<{ url: string; token: string } | null> {
  const connection = livekitConnection();
  const room = probes + id;
  const opening = { name: room, emptyTimeout: 30, departureTimeout: 20, maxParticipants: 1 };
  if (!connection || !(await ask((rooms) => rooms.createRoom(opening)))) return null;
  setTimeout(() => endRoom(room), probeSeconds * 1000).unref();
  const { url, key, secret } = connection;
  const token = new AccessToken(key, secret, { identity: id, ttl: probeSeconds });
  token.addGrant({
    ...{ roomJoin: true, room, canSubscribe: true, canPublishData: false },
    ...{ canPublish: true, canPublishSources: [TrackSource.MICROPHONE] },
    canUpdateOwnMetadata: false,
  });
  return { url, token: await token.toJwt() };
}

/** Ends the rooms of checks that have had their three minutes; `now` by the room server's clock. */
export async function endOldProbes(now: Date): Promise<void> {
  if (!livekitConnection()) return;
  const rooms = (await ask((server) => server.listRooms())) ?? [];
  const before = now.getTime() / 1000 - probeSeconds;
  for (const { name, creationTime } of rooms)
    if (isProbe(name) && Number(creationTime) < before) await endRoom(name);
}

/** The event, if the room server signed exactly these bytes with the webhook key; else null. */
export async function readWebhook(raw: string, authorization: string | null) {
  const connection = livekitConnection();
  if (!connection || !authorization) return null;
  const receiver = new WebhookReceiver(connection.webhookKey, connection.webhookSecret);
  try {
    const told = await receiver.receive(raw, authorization);
    const { id, event, createdAt, room, participant, egressInfo } = told;
    return {
      id,
      event,
      room: room?.name ?? (egressInfo?.roomName || null),
      createdAt: new Date(Number(createdAt) * 1000),
      participant: participant ? present(participant) : null,
      egress: egressInfo ? egressTold(egressInfo) : null,
    } satisfies RoomEvent;
  } catch {
    return null;
  }
}

/** Who is connected to the room; nobody if it does not exist, null if the server does not answer. */
export const listPresent = (room: string): Promise<PresentParticipant[] | null> =>
  ask(async (rooms) => (await rooms.listParticipants(room)).map(present), []);

/** Disconnects somebody; whether they may come back is decided where keys are given out. */
export const removeFromRoom = (room: string, identity: string) =>
  ask((rooms) => rooms.removeParticipant(room, identity), undefined);

/** Disconnects everybody; the next key makes the room anew. */
export const endRoom = (room: string) => ask((rooms) => rooms.deleteRoom(room), undefined);

/** Switches somebody's microphone off; they can switch it on again. False if it cannot be done now. */
export async function muteMicrophone(room: string, identity: string): Promise<boolean> {
  const muted = await ask(async (rooms) => {
    const { tracks } = await rooms.getParticipant(room, identity);
    for (const { sid, source } of tracks)
      if (source === TrackSource.MICROPHONE)
        await rooms.mutePublishedTrack(room, identity, sid, true);
    return true;
  }, false);
  return muted ?? false;
}

/** "none": not configured; "unreachable": configured, but silent. */
export async function livekitHealth(): Promise<"ok" | "unreachable" | "none"> {
  if (!livekitConnection()) return "none";
  return (await ask((rooms) => rooms.listRooms(["health"]))) ? "ok" : "unreachable";
}

/** Null if the server cannot be asked; `absent` for a room or person that it does not know. */
async function ask<T>(question: (rooms: RoomServiceClient) => Promise<T>, absent?: T) {
  const connection = livekitConnection();
  if (!connection) return null;
  const { url, key, secret } = connection;
  try {
    return await question(new RoomServiceClient(url, key, secret, { requestTimeout: 3 }));
  } catch (error) {
    if ((error as { code?: string }).code === "not_found" && absent !== undefined) return absent;
    log("livekit.failed", { error: errorWords(error) });
    return null;
  }
}

type Told = { sid: string; identity: string; joinedAt: bigint; joinedAtMs: bigint };

const present = ({ sid, identity, joinedAt, joinedAtMs }: Told): PresentParticipant => ({
  sid,
  identity,
  joinedAt: new Date(Number(joinedAtMs) || Number(joinedAt) * 1000),
});

function readConnection() {
  try {
    return Connection.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function fail(): never {
  throw new Error("No room server is configured");
}
