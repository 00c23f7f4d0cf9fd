import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import { normalisedAddress } from "./address.ts";
import { keepCode } from "./cookie-sessions.server.ts";
import type { Scope } from "./scope.ts";
import type { StaffFact } from "./staff.ts";

/**
 * A login code goes to whoever reads this address. Known or not, the same is done and answered; the mail
 * is left out where nobody has the address, and silently beyond three an hour.
 */
export async function askForCode({ now }: Pick<Scope, "now">, typed: string) {
  const address = normalisedAddress(typed);
  if (!(await withinLimit("mailToAddress", address))) return;
  const loginCodeId = await keepCode(address);
  await transact((tx) => record<StaffFact>(tx, { type: "login.code-asked", loginCodeId }, { now }));
}
