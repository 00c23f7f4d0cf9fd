import { createCookie } from "@remix-run/node";
import { publicUrl } from "./env.server.ts";
import { seal, unseal } from "./secrets.server.ts";

const secure = publicUrl.startsWith("https:");

/** `__Host-` where the whole house may read it (RFC 6265bis, 4.1.3): then no other host can plant one. */
const nameFor = (name: string, path: string) =>
  secure ? `${path === "/" ? "__Host-" : "__Secure-"}${name}` : name;

/**
 * A cookie that holds sealed JSON: unreadable and unchangeable outside, of one length for all values
 * (padded to a multiple of `step` bytes), so that it tells nothing either.
 */
export function sealedCookie<Value>(name: string, maxAgeSeconds: number, path = "/", step = 512) {
  const cookie = createCookie(nameFor(name, path), {
    httpOnly: true,
    sameSite: "lax",
    secure,
    path,
    maxAge: maxAgeSeconds,
  });
  return {
    /** The Set-Cookie header for `value`. */
    write(value: Value) {
      const text = JSON.stringify(value);
      const padded = text.padEnd(Math.ceil(Buffer.byteLength(text) / step) * step - extra(text));
      return cookie.serialize(seal(name, padded).toString("base64url"));
    },
    /** What the request carries, or null; a foreign or broken cookie counts as none. */
    async read(request: Request): Promise<Value | null> {
      const sealed: unknown = await cookie.parse(request.headers.get("Cookie"));
      if (typeof sealed !== "string") return null;
      const text = unseal(name, Buffer.from(sealed, "base64url"));
      return text === null ? null : (JSON.parse(text) as Value);
    },
    clear: () => cookie.serialize("", { maxAge: 0 }),
  };
}

/** Headers of an answer that leaves several cookies. */
export function settingAll(cookies: string[]) {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return headers;
}

/** Letters that take more than one byte count less towards the padded length. */
const extra = (text: string) => Buffer.byteLength(text) - text.length;
