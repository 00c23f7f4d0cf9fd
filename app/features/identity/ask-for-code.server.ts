import { realTime } from "#app/platform/clock.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { type Counter, countUse, networkOf } from "#app/platform/limits.server.ts";
import { normalisedAddress } from "./address.ts";
import { type Asked, askedLately, nothingAsked, withCode, withheld } from "./asked-codes.ts";
import { isKnownBrowser } from "./known-browser.server.ts";
import { newLoginCode } from "./login-codes.server.ts";
import { loginCookie } from "./login-cookie.server.ts";
import type { Scope } from "./scope.ts";
import type { StaffFact } from "./staff.ts";

/** The browser that asks, and from where. */
export type Asking = { request: Request; clientIp: string };

/**
 * A login code goes to whoever reads this address. Known or not, the same is done and answered; the mail
 * is left out where nobody has the address.
 * @returns Set-Cookie for the page where the code is typed; without it no code of this browser counts.
 */
export async function askForCode(
  { now }: Pick<Scope, "now">,
  asking: Asking,
  to: { email: string; back: string },
): Promise<string> {
  const address = normalisedAddress(to.email);
  const before = await loginCookie.read(asking.request);
  const isSame = before !== null && normalisedAddress(before.email) === address;
  const real = realTime().getTime();
  const lately = askedLately(isSame ? before.asked : nothingAsked, real);
  const asked = await askWithin({ now }, asking, address, lately);
  return loginCookie.write({ ...to, asked });
}

async function askWithin(
  { now }: Pick<Scope, "now">,
  { request, clientIp }: Asking,
  address: string,
  lately: Asked,
) {
  const isKnown = await isKnownBrowser(request, address);
  const counted = await countAsking({
    fromNetwork: ["codesFromNetwork", `${address} ${networkOf(clientIp)}`],
    others: [
      ["codesPerNetwork", networkOf(clientIp)],
      ...(isKnown ? [] : [["codesPerAddress", address] as const]),
    ],
  });
  const code = newLoginCode(address);
  const at = code.createdAt.getTime();
  if (!counted.isWithin) return withheld(lately, at, counted.isOwnHour);
  await transact(async (tx) => {
    await tx.loginCode.create({ data: code });
    const member = await tx.staff.findUnique({ where: { email: address }, select: { id: true } });
    const about = { loginCodeId: code.id, memberId: member?.id };
    await record<StaffFact>(tx, { type: "login.code-asked", ...about }, { now });
  });
  return withCode(lately, { id: code.id, at, isFirst: counted.isFirst });
}

type Use = readonly [Counter, string];
type Counted =
  | { isWithin: true; isFirst: boolean }
  /** `isOwnHour`: what one address was asked for from one network was too much. */
  | { isWithin: false; isOwnHour: boolean };

/** Whoever has had enough from one place uses up nothing of what is counted over all. */
export async function countAsking(uses: { fromNetwork: Use; others: Use[] }): Promise<Counted> {
  const here = await countUse(...uses.fromNetwork);
  if (!here.isWithin) return { isWithin: false, isOwnHour: true };
  for (const use of uses.others)
    if (!(await countUse(...use)).isWithin) return { isWithin: false, isOwnHour: false };
  return { isWithin: true, isFirst: here.isFirst };
}
