import { realTime } from "#app/platform/clock.server.ts";
import { sealedCookie } from "#app/platform/cookies.server.ts";
import { type Asked, askedLately, askingHour } from "./asked-codes.ts";
import { codeLivesSeconds } from "./staff.ts";

/** Between the two pages of logging in. No address stands in an address. */
export type Waiting = {
  email: string;
  /** Where to afterwards. */
  back: string;
  asked: Asked;
};

/** For whom, where to, and which codes belong to this browser. */
export const loginCookie = sealedCookie<Waiting>("login", askingHour / 1000);

/** What this browser waits for, or null: nothing, or only codes that are too old to be typed. */
export async function findWaiting(request: Request): Promise<Waiting | null> {
  const waiting = await loginCookie.read(request);
  if (!waiting) return null;
  const now = realTime().getTime();
  const asked = askedLately(waiting.asked, now);
  const newest = asked.codes.at(-1)?.at ?? 0;
  const isWaiting = asked.heldUntil !== null || newest + codeLivesSeconds * 1000 > now;
  return isWaiting ? { ...waiting, asked } : null;
}

/** New recovery codes on their way to the page that shows them once, under the login that replaced the old one. */
export const recoveryCookie = sealedCookie<{ staffId: string; codes: string[] }>(
  "recovery",
  codeLivesSeconds,
);
