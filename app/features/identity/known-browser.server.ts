import { sealedCookie } from "#app/platform/cookies.server.ts";
import { fingerprint, fingerprints } from "#app/platform/secrets.server.ts";

/** As many people as one browser is remembered for; browsers themselves keep a cookie for 400 days at most. */
const most = 5;
const lives = 400 * 24 * 3600;

/** Of each person who has logged in here a fingerprint, the newest first. */
const cookie = sealedCookie<{ people: string[] }>("bekannt", lives);
const purpose = "known-browser";

/** Whether somebody with this normalised address has logged in with this browser before. */
export async function isKnownBrowser(request: Request, address: string) {
  const people = (await cookie.read(request))?.people ?? [];
  return fingerprints(purpose, address).some((print) => people.includes(print));
}

/** The mark that this browser keeps from now on. */
export async function rememberBrowser(request: Request, address: string) {
  const own = fingerprints(purpose, address);
  const before = (await cookie.read(request))?.people ?? [];
  const others = before.filter((print) => !own.includes(print));
  return cookie.write({ people: [fingerprint(purpose, address), ...others].slice(0, most) });
}
