import { askForCode } from "#app/features/identity/ask-for-code.server.ts";
import { nextCodeWords } from "#app/features/identity/asked-codes.server.ts";
import { loginByCode } from "#app/features/identity/login-by-code.server.ts";
import { findWaiting } from "#app/features/identity/login-cookie.server.ts";
import { deliverMails, mailsTo } from "./mail.ts";

let networks = 0;

/** An address of the network that no other test counts in. */
export const aNetwork = () => `10.${++networks >> 8}.${networks & 255}.7`;

/** A browser at the pages of logging in: it keeps what it is given and sends it back. */
export function aLoginBrowser(clientIp = aNetwork()) {
  const jar = new Map<string, string>();
  const keep = (headers: string[]) => {
    for (const header of headers) {
      const [pair = ""] = header.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  };
  const request = () => {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Request("http://localhost/buero/anmelden", { headers: { Cookie: cookies } });
  };
  /** Asks for a code. @returns when the next one may come, where none was sent. */
  const ask = async (email: string, from = clientIp) => {
    const asking = { request: request(), clientIp: from };
    const to = { email, back: "/buero" };
    keep([await askForCode({ now: new Date() }, asking, to)]);
    const waiting = await findWaiting(request());
    return waiting && nextCodeWords({ now: new Date(), locale: "de" }, waiting.asked);
  };
  /** Whether this code opens a login here. */
  const enter = async (code: string) => {
    const waiting = await findWaiting(request());
    const headers = waiting && (await loginByCode(request(), waiting, code));
    if (headers) keep(headers.getSetCookie());
    return Boolean(headers);
  };
  return { ask, enter, request, jar };
}

/** The digits of the newest mail to an address, "" without one. */
export async function codeMailedTo(email: string) {
  await deliverMails(new Date());
  return /\d{6}/.exec((await mailsTo(email)).at(-1)?.subject ?? "")?.[0] ?? "";
}
