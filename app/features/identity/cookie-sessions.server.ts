import { realTime } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { auth } from "./better-auth.server.ts";

/** A login that no code has opened: of the demo, of the first start, and anew at the second factor. */
export async function loginAs(request: Request, staffId: string, secondFactorAt: Date | null) {
  const { headers } = await auth().openLogin({
    body: { staffId, secondFactorAt },
    headers: agentOf(request),
    returnHeaders: true,
  });
  await db.staff.update({ where: { id: staffId }, data: { lastLoginAt: realTime() } });
  return cookiesOf(headers);
}

/** The login that a request carries, as better-auth knows it, or null. */
export async function loginBehind(request: Request) {
  const headers = new Headers({ cookie: request.headers.get("Cookie") ?? "" });
  const found = await auth().getSession({ headers });
  return found && { id: found.session.id, staffId: found.user.id };
}

/** Ends the login that the request carries. @returns the cookies that forget it. */
export async function logout(request: Request) {
  const headers = new Headers({ cookie: request.headers.get("Cookie") ?? "" });
  const { headers: answered } = await auth().signOut({ headers, returnHeaders: true });
  return cookiesOf(answered);
}

/** Only the name of the device goes on to better-auth: no address of the network is kept. */
const agentOf = (request: Request) =>
  new Headers({ "user-agent": (request.headers.get("User-Agent") ?? "").slice(0, 300) });

const cookiesOf = (headers: Headers) => {
  const own = new Headers({ "Cache-Control": "private, no-store" });
  for (const cookie of headers.getSetCookie()) own.append("Set-Cookie", cookie);
  return own;
};
