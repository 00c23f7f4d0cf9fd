import { normalisedAddress } from "#app/features/identity/address.ts";
import { countUse, networkOf, withinLimit } from "#app/platform/limits.server.ts";
import { seal, unseal } from "#app/platform/secrets.server.ts";
import type { Problem } from "./registration.ts";

/** Nobody reads and fills in the form in less; a script does. */
const quickest = 2000;

/** Stands in the form as a hidden field and says when it was opened. */
export const openedAt = (now: Date) => seal("form", now.toISOString()).toString("base64url");

/** What speaks for a script rather than a person: the empty field filled, or no time taken. */
export function looksAutomatic(form: FormData, now: Date): Problem | null {
  if (form.get("website")) return "trap-filled";
  const opened = unseal("form", Buffer.from(String(form.get("opened") ?? ""), "base64url"));
  if (!opened || now.getTime() - Date.parse(opened) < quickest) return "too-quick";
  return null;
}

/** From this sign-up of one network in ten minutes on, a seat is offered instead of given. */
const floodFrom = 10;

/**
 * Counts a sign-up, an hour per address and ten minutes per network, alike for known and new ones: null
 * beyond the limit, else whether the seat is to be confirmed from the mail.
 */
export async function countSignUp(
  clientIp: string,
  email: string,
): Promise<{ mustConfirm: boolean } | null> {
  const network = await countUse("signUpsPerNetwork", networkOf(clientIp));
  if (!network.isWithin) return null;
  const isKnownOften = !(await withinLimit("signUpsPerAddress", normalisedAddress(email)));
  return isKnownOften ? null : { mustConfirm: network.used >= floodFrom };
}
