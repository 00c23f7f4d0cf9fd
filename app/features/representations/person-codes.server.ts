import { normalisedAddress } from "#app/features/identity/address.ts";
import { type Asking, countAsking } from "#app/features/identity/ask-for-code.server.ts";
import {
  type Asked,
  askedLately,
  askingHour,
  idsOf,
  nothingAsked,
  withCode,
  withheld,
} from "#app/features/identity/asked-codes.ts";
import { isMailCode, mailCode } from "#app/features/identity/mail-code.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { triesOfACode } from "#app/features/identity/staff.ts";
import { realTime } from "#app/platform/clock.server.ts";
import { sealedCookie } from "#app/platform/cookies.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { networkOf } from "#app/platform/limits.server.ts";
import { type PersonFact, personCodeLives } from "./representations.ts";

const purpose = "person-code";

export const personCodeOf = (id: string) => mailCode(purpose, id);

/** Between the two pages of coming in. No address stands in an address. */
export type Awaited = { email: string; back: string; asked: Asked };

const cookie = sealedCookie<Awaited>("betrieb-code", askingHour / 1000);

/**
 * A code goes to this address, whether or not anybody acts for a company under it; the mail says which.
 * @returns Set-Cookie for the page where it is typed; without it no code of this browser counts.
 */
export async function askPersonCode(
  { now, locale }: Pick<Scope, "now" | "locale">,
  { request, clientIp }: Asking,
  to: { email: string; back: string },
): Promise<string> {
  const address = normalisedAddress(to.email);
  const before = await cookie.read(request);
  const isSame = before !== null && normalisedAddress(before.email) === address;
  const real = realTime();
  const lately = askedLately(isSame ? before.asked : nothingAsked, real.getTime());
  const counted = await countAsking({
    fromNetwork: ["personCodesFromNetwork", `${address} ${networkOf(clientIp)}`],
    others: [
      ["personCodesPerNetwork", networkOf(clientIp)],
      ["personCodesPerAddress", address],
    ],
  });
  const at = real.getTime();
  if (!counted.isWithin)
    return cookie.write({ ...to, asked: withheld(lately, at, counted.isOwnHour) });
  const id = newId();
  const expiresAt = new Date(at + personCodeLives);
  await transact(async (tx) => {
    const data = { id, address, email: to.email, locale, createdAt: real, expiresAt };
    await tx.personCode.create({ data });
    await record<PersonFact>(tx, { type: "person.code-asked", personCodeId: id }, { now });
  });
  return cookie.write({ ...to, asked: withCode(lately, { id, at, isFirst: counted.isFirst }) });
}

/** What this browser waits for, or null: nothing, or only codes that are too old to be typed. */
export async function awaitedIn(request: Request): Promise<Awaited | null> {
  const waiting = await cookie.read(request);
  if (!waiting) return null;
  const now = realTime().getTime();
  const asked = askedLately(waiting.asked, now);
  const newest = asked.codes.at(-1)?.at ?? 0;
  return asked.heldUntil !== null || newest + personCodeLives > now ? { ...waiting, asked } : null;
}

export const forgetAwaited = () => cookie.clear();

/**
 * Spends a code that this browser has asked for. A wrong one counts against each of its codes that are still
 * alive, and against nobody else's. @returns whether one opened.
 */
export async function spendPersonCode({ email, asked }: Awaited, typed: string) {
  const counted = await db.personCode.updateManyAndReturn({
    where: {
      ...{ id: { in: idsOf(asked) }, address: normalisedAddress(email) },
      ...{ expiresAt: { gt: realTime() }, tries: { lt: triesOfACode } },
    },
    data: { tries: { increment: 1 } },
    select: { id: true },
  });
  const right = counted.find(({ id }) => isMailCode(purpose, id, typed.replace(/\D/g, "")));
  if (!right) return false;
  return (await db.personCode.deleteMany({ where: { id: right.id } })).count === 1;
}
