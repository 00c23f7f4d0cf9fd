import type { Scope } from "#app/features/identity/scope.ts";
import { livekitConnection, openRoom, roomToken } from "#app/platform/livekit.server.ts";
import { newEntry } from "./enter.server.ts";
import { entranceFor, ownEntry } from "./entries.server.ts";
import type { Refusal } from "./rooms.ts";
import { speaksFromTheStart } from "./shown-name.ts";
import { mayBeSeen } from "./taped-stage.server.ts";
import type { Visitor } from "./visitor.server.ts";

export type Key = { url: string; token: string; identity: string };
/** The name that somebody of the audience goes by on stage, while they are there. */
type OnStage = { name: string } | null;

type Outcome = ({ ok: true } & Key) | { ok: false; refusal: Refusal };

/**
 * A key for one join, under an identity of its own. Every fetch asks anew whether this person may
 * still enter, and makes the room again if the server has forgotten it. While the stage is recorded, who has not
 * agreed to that listens until they have.
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
  const { displayName } = speaksFromTheStart(visitor) ? entry : visitor;
  const identity = await newEntry({ ...visitor, displayName }, id, now);
  const name = onStage?.name ?? displayName;
  const wanted = speaks ? "guest" : visitor.role === "partner" ? "attendee" : visitor.role;
  const isHeld = wanted !== "attendee" && !(await mayBeSeen(visitor.session.id, visitor));
  const role = isHeld ? "attendee" : wanted;
  return {
    ok: true,
    url: connection.url,
    token: await roomToken({ identity, room, role, name }),
    identity,
  };
}
