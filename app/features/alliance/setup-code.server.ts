import { timingSafeEqual } from "node:crypto";
import { fingerprint, fingerprints } from "#app/platform/secrets.server.ts";

/** Twelve letters and digits (60 bits), none easily taken for another one. */
const alphabet = "abcdefghjkmnpqrstuvwxyz023456789";

/** Every process works out the same one; printed at the start as long as nobody leads an office. */
export const setupCode = () => codeOf(fingerprint("setup", "code")).replace(/(.{4})(?=.)/g, "$1-");

export function isSetupCode(typed: string) {
  const given = Buffer.from(typed.toLowerCase().replace(/[^a-z0-9]/g, ""));
  return fingerprints("setup", "code").some((print) => {
    const expected = Buffer.from(codeOf(print));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

const codeOf = (print: string) =>
  [...Buffer.from(print, "base64url").subarray(0, 12)].map((byte) => alphabet[byte % 32]).join("");
