import { getLocale } from "#app/generated/paraglide/runtime.js";
import { paths, pathsIn } from "#app/paths.ts";

/** Where the page in the room asks for its key, gives its sign of life and hears what goes on; its door, and itself. */
export type RoomAddresses = {
  key: string;
  presence: string;
  stream: string;
  door: string;
  inside: string;
};

/** By the link of a seat or of an expert; `floor`: where a guest asks for the floor. */
export const addressesBehind = (token: string): RoomAddresses & { floor: string } => ({
  floor: paths.roomFloor(token),
  key: paths.roomKey(token),
  presence: paths.roomPresence(token),
  stream: paths.roomStream(token),
  door: pathsIn(getLocale()).room(token),
  inside: pathsIn(getLocale()).inside(token),
});

/** By a login at the desk of who moderates beside the host. */
export const addressesBeside = (slug: string, sessionId: string): RoomAddresses => ({
  key: paths.besideKey(slug, sessionId),
  presence: paths.besidePresence(slug, sessionId),
  stream: paths.besideStream(slug, sessionId),
  door: pathsIn(getLocale()).comoderate(slug, sessionId),
  inside: pathsIn(getLocale()).insideBeside(slug, sessionId),
});

/** By a login at the desk of the session's host. */
export const addressesOnDesk = (slug: string, sessionId: string): RoomAddresses => ({
  key: paths.deskRoomKey(slug, sessionId),
  presence: paths.deskRoomPresence(slug, sessionId),
  stream: paths.deskRoomStream(slug, sessionId),
  door: pathsIn(getLocale()).deskRoom(slug, sessionId),
  inside: pathsIn(getLocale()).runRoom(slug, sessionId),
});
