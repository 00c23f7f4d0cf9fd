import { inBoth } from "#app/paths.ts";
import { sealedCookie } from "#app/platform/cookies.server.ts";

/** Where a door stands, in each language: a pass is sent to it and to what lies behind it, nowhere else. */
export type PassedDoor = { de: string; en: string };

export const doorBehind = (token: string): PassedDoor => inBoth((go) => go.room(token));

/** For who runs the room of a session there is no link. */
export const doorOnDesk = (slug: string, sessionId: string): PassedDoor =>
  inBoth((go) => go.deskRoom(slug, sessionId));

/** However many rooms a browser has been in, a request carries the one pass of its own door. */
const passAt = (path: string) => sealedCookie<{ identity: string }>("raum", 12 * 3600, path, 64);

/** Set-Cookie for what "Eintreten" leaves in the browser: the identity of the entry. */
export const passFor = ({ de, en }: PassedDoor, identity: string) =>
  Promise.all([de, en].map((path) => passAt(path).write({ identity })));

/** The identity that this browser has entered with; whether it may is for `ownEntry`. */
export const passOf = async (request: Request, door: PassedDoor) =>
  (await passAt(door.de).read(request))?.identity ?? null;
