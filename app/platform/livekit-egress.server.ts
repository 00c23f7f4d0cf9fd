import { EgressClient, EncodedFileOutput, EncodedFileType } from "livekit-server-sdk";
import { env } from "./env.server.ts";
import { livekitConnection } from "./livekit.server.ts";
import { type EgressTold, egressTold } from "./livekit-told.server.ts";
import { errorWords, log } from "./log.server.ts";

/** Whether this installation has an egress that writes into the store of recordings. */
export const canRecord = () => env.EGRESS !== undefined && livekitConnection() !== null;

/** How egress calls a file of the store: by its key in a bucket, or in the folder as egress sees it. */
const pathOf = (fileKey: string) =>
  env.EGRESS === "s3" ? fileKey : `${(env.EGRESS ?? "").replace(/\/+$/, "")}/${fileKey}`;

/** The key behind a path of ours. */
export const keyIn = (path: string) => path.slice(path.lastIndexOf("/") + 1);

/**
 * What became of a question to the room server: an answer, a no, no egress behind it, or nobody knows whether it
 * was done.
 */
type Asked<T> = { state: "answered"; told: T } | { state: "refused" | "absent" | "unknown" };

/**
 * Has the stage of a room recorded into one file: whoever is seen and heard, the speaker large. Where it goes and by
 * which rights stands in the settings of egress; the request carries no secret.
 */
export const startEgress = (room: string, fileKey: string): Promise<Asked<EgressTold>> =>
  ask(async (egress) => {
    const file = new EncodedFileOutput({
      fileType: EncodedFileType.MP4,
      filepath: pathOf(fileKey),
      disableManifest: true,
    });
    return egressTold(await egress.startRoomCompositeEgress(room, { file }, { layout: "speaker" }));
  });

/** Ends a file. One that has ended already counts as refused. */
export const stopEgress = (egressId: string): Promise<Asked<EgressTold>> =>
  ask(async (egress) => egressTold(await egress.stopEgress(egressId)));

/** What egress knows of a room, files that have ended included. */
export const listEgress = (room: string): Promise<Asked<EgressTold[]>> =>
  ask(async (egress) => (await egress.listEgress({ roomName: room })).map(egressTold));

/**
 * In seconds, as long as the vendor's own client waits. A room server without Redis has no egress: it says so at once
 * of a list, of a stop after 3, of a start after 22.
 */
const patience = 10;

/** Said by a server that has understood the question and will not do it. */
const refusals = [
  "invalid_argument",
  "malformed",
  "unauthenticated",
  "permission_denied",
  "not_found",
  "failed_precondition",
  "already_exists",
  "resource_exhausted",
  "unimplemented",
  "bad_route",
];

async function ask<T>(question: (egress: EgressClient) => Promise<T>): Promise<Asked<T>> {
  const connection = livekitConnection();
  if (!connection) return { state: "refused" };
  const { url, key, secret } = connection;
  try {
    const egress = new EgressClient(url, key, secret, { requestTimeout: patience });
    return { state: "answered", told: await question(egress) };
  } catch (error) {
    log("egress.failed", { error: errorWords(error) });
    const { code, message } = error as { code?: unknown; message?: unknown };
    if (/egress not connected/.test(String(message))) return { state: "absent" };
    return { state: refusals.includes(String(code)) ? "refused" : "unknown" };
  }
}
