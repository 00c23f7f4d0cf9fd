import { sealedCookie } from "#app/platform/cookies.server.ts";
import { codeLivesSeconds } from "./staff.ts";

/** Between the two pages of logging in: for whom, and where to afterwards. No address stands in an address. */
export const loginCookie = sealedCookie<{ email: string; back: string }>(
  "login",
  codeLivesSeconds,
  "/",
);
