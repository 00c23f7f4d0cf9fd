import type { Scope } from "#app/features/identity/scope.ts";
import { livekitConnection, openRoom, roomToken } from "#app/platform/livekit.server.ts";
import { newEntry } from "./enter.server.ts";
import { entranceFor, ownEntry } from "./entries.server.ts";
import type { Refusal } from "./rooms.ts";
import { speaksFromTheStart } from "./shown-name.ts";
import type { Visitor } from "./visitor.server.ts";

export type Key = { url: string; token: string; identity: string };
/** The name that somebody of the audience goes by on stage, while they are there. */
type OnStage = { name: string } | null;

type Outcome = ({ ok: true } & Key) | { ok: false; refusal: Refusal };

/**
 * A key for one join, under an identity of its own. Every fetch asks anew whether this person may
 * still enter, and makes the room again if the server has forgotten it.
 */
export async function fetchKey(
  { now }: Pick<Scope, "now">,
  visitor: Visitor,
  pass: string | null,
  onStage: OnStage = null,
): Promise<Outcome> {
  const entrance = await entranceFor(visitor, now);
  if (entrance !== "open") return { ok: false, refusal: entrance };
  const entry = pass && (await ownEntry(visitor, pass));
  if (!entry) return { ok: false, refusal: "not-entered" };
  const { id, livekitName: room } = entry.room;
  const connection = livekitConnection();
  if (!connection || !(await openRoom(room))) return { ok: false, refusal: "unavailable" };
  const speaks = onStage !== null || speaksFromTheStart(visitor);
  const role = speaks ? "guest" : visitor.role;
  const { displayName } = speaksFromTheStart(visitor) ? entry : visitor;
  const identity = await newEntry({ ...visitor, displayName }, id, now);
  const name = onStage?.name ?? displayName;
  return {
    ok: true,
    url: connection.url,
    token: await roomToken({ identity, room, role, name }),
    identity,
  };
}
