import type { Scope } from "#app/features/identity/scope.ts";
import { adopt } from "./adopt.server.ts";
import { lookAtListings } from "./look-at-listings.server.ts";
import { seeChange } from "./see-change.server.ts";

/** One of the steps that the page of the pool offers: adopt, or have seen. Anything else does nothing. */
export async function takePoolStep(scope: Scope, form: FormData) {
  const word = (name: string) => String(form.get(name) ?? "").replaceAll("\0", "");
  const whole = (name: string) => Math.trunc(Number(word(name))) || 0;
  if (form.has("adopt")) return adopt(scope, word("adopt"));
  if (form.has("seen"))
    return seeChange(scope, word("seen"), Math.min(whole("revision"), 2 ** 31 - 1));
  if (form.has("looked"))
    return lookAtListings(scope, new Date(Math.min(whole("looked"), 8.64e15)));
  return { ok: true as const };
}
