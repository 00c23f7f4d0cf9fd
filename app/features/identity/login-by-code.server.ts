import { db } from "#app/platform/db.server.ts";
import { normalisedAddress } from "./address.ts";
import { idsOf } from "./asked-codes.ts";
import { loginAs } from "./cookie-sessions.server.ts";
import { rememberBrowser } from "./known-browser.server.ts";
import { spendLoginCode } from "./login-codes.server.ts";
import { loginCookie, type Waiting } from "./login-cookie.server.ts";

/**
 * Spends a code in the browser that asked for it.
 * @returns the cookies of the new login, or null for a wrong, spent or old code, and for another browser's.
 */
export async function loginByCode(request: Request, { email, asked }: Waiting, typed: string) {
  const address = normalisedAddress(email);
  const isRight = await spendLoginCode(idsOf(asked), address, typed.replace(/\D/g, ""));
  const staff = await db.staff.findUnique({ where: { email: address }, select: { id: true } });
  if (!isRight || !staff) return null;
  const headers = await loginAs(request, staff.id, null);
  headers.append("Set-Cookie", await loginCookie.clear());
  headers.append("Set-Cookie", await rememberBrowser(request, address));
  return headers;
}
