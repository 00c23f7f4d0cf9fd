import { sealedCookie } from "#app/platform/cookies.server.ts";
import { codeLivesSeconds } from "./staff.ts";

/** Between the two pages of logging in: for whom, and where to afterwards. No address stands in an address. */
export const loginCookie = sealedCookie<{ email: string; back: string }>(
  "login",
  codeLivesSeconds,
  "/",
);

/** New recovery codes on their way to the page that shows them, under the login that replaced the old one. */
export const recoveryCookie = sealedCookie<{ staffId: string; codes: string[] }>(
  "recovery",
  codeLivesSeconds,
  "/",
);
