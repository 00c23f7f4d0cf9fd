/** Codes of an authenticator app: RFC 6238 over RFC 4226, SHA-1, six digits, steps of 30 seconds. */
import { createHmac } from "node:crypto";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The step that a moment lies in. */
export const stepAt = (moment: Date) => Math.floor(moment.getTime() / 30_000);

/** The code of one step (RFC 4226, 5.3). */
export function codeOf(key: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/**
 * The step whose code this is: now, or one step beside it for clocks that differ (RFC 6238, 5.2); null
 * for a wrong code and for a step that was used already.
 */
export const stepOf = (key: Uint8Array, code: string, now: Date, lastStep: number) =>
  [0, -1, 1]
    .map((beside) => stepAt(now) + beside)
    .find((step) => step > lastStep && codeOf(key, step) === code) ?? null;

/** A key as people type it: base 32 (RFC 4648), in groups of four. */
export function keyWords(key: Uint8Array): string {
  const bits = [...key].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]);
  return letters.join("").replace(/(.{4})(?=.)/g, "$1 ");
}

/** The address in the QR code that every authenticator app reads. */
export const keyAddress = (key: Uint8Array, issuer: string, account: string) =>
  `otpauth://totp/${encodeURIComponent(`${issuer}:${account}`)}?${new URLSearchParams({
    secret: keyWords(key).replaceAll(" ", ""),
    issuer,
  })}`.replaceAll("+", "%20");
