import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { env } from "./env.server.ts";

const secrets = () => {
  if (!env.SECRET) throw new Error("SECRET is not set: start through `npm start`.");
  return [env.SECRET, ...(env.SECRET_PREVIOUS ?? "").split("\n").filter(Boolean)];
};

/** SECRET and those before it, for what has to remember them. */
export const secretsNow = () => secrets();

const signature = (secret: string, purpose: string, id: string, generation: number) =>
  createHmac("sha256", secret).update(`${purpose}\0${id}\0${generation}`).digest("base64url");

/** row id + "." + HMAC(SECRET, purpose, row id, generation). Raising the generation revokes it. */
export const tokenFor = (purpose: string, id: string, generation: number) =>
  `${id}.${signature(secrets()[0] ?? "", purpose, id, generation)}`;

/** The row id a token speaks of; whether it is valid is for `isTokenOf` once the row is read. */
export const tokenId = (token: string) => token.split(".", 1)[0] ?? "";

/** Compared in constant time, with SECRET and SECRET_PREVIOUS. */
export function isTokenOf(token: string, purpose: string, id: string, generation: number) {
  return secrets().some((secret) => {
    const expected = Buffer.from(`${id}.${signature(secret, purpose, id, generation)}`);
    const given = Buffer.from(token);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

const keys = new Map<string, KeyObject>();

/** Derived once: as many as there are purposes and secrets. */
function keyFor(secret: string, purpose: string): KeyObject {
  const name = `${purpose}\0${secret}`;
  const known = keys.get(name);
  if (known) return known;
  const key = createSecretKey(Buffer.from(hkdfSync("sha256", secret, "verbund", purpose, 32)));
  keys.set(name, key);
  return key;
}

/** AES-256-GCM under a key of this purpose: 12 bytes nonce, 16 bytes tag, text. */
export function seal(purpose: string, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(secrets()[0] ?? "", purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The text that was sealed for this purpose, or null for anything else. */
export const unseal = (purpose: string, sealed: Uint8Array) => unsealBy(secrets(), purpose, sealed);

/** Whether today's SECRET opens it; else it is to be sealed anew while the one before still does. */
export const isSealedAnew = (purpose: string, sealed: Uint8Array) =>
  unsealBy(secrets().slice(0, 1), purpose, sealed) !== null;

function unsealBy(keys: string[], purpose: string, sealed: Uint8Array): string | null {
  for (const secret of keys) {
    try {
      const decipher = createDecipheriv(
        "aes-256-gcm",
        keyFor(secret, purpose),
        sealed.subarray(0, 12),
        { authTagLength: 16 },
      );
      decipher.setAuthTag(sealed.subarray(12, 28));
      return decipher.update(sealed.subarray(28), undefined, "utf8") + decipher.final("utf8");
    } catch {}
  }
  return null;
}

/** A keyed fingerprint, for counters and proofs that must not hold the value itself. */
export const fingerprint = (purpose: string, value: string) =>
  fingerprints(purpose, value)[0] as string;

/** The fingerprints of one value under SECRET and SECRET_PREVIOUS: an older proof may carry either. */
export const fingerprints = (purpose: string, value: string) =>
  secrets().map((secret) =>
    createHmac("sha256", keyFor(secret, purpose)).update(value).digest("base64url"),
  );
