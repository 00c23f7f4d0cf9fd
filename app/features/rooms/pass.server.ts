import { sealedCookie } from "#app/platform/cookies.server.ts";
import { tokenId } from "#app/platform/secrets.server.ts";

/** What "Eintreten" leaves in the browser: the identity of the entry, for this one link. */
export const passFor = (token: string) =>
  sealedCookie<{ identity: string }>(`raum-${tokenId(token)}`, 12 * 60 * 60);

/** For who runs the room of a session there is no link: the pass is for the session itself. */
export const moderatorOf = (sessionId: string) => `leitung-${sessionId}`;

export const passOf = async (request: Request, token: string) =>
  (await passFor(token).read(request))?.identity ?? null;
