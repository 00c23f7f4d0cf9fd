import fc from "fast-check";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { erase } from "#app/features/privacy/erase.server.ts";
import {
  dropCounted,
  dropOffers,
  expire,
  forgetPassing,
} from "#app/features/privacy/expire.server.ts";
import { enterByHand } from "#app/features/registration/enter-by-hand.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { acceptOffer } from "#app/features/seats/accept-offer.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
import { verifyAddress } from "#app/features/seats/place.server.ts";
import { giveSeatsDue } from "#app/features/seats/seats-due.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  aSession,
  guest,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
  theSessionEnds,
  theSessionStarts,
} from "./cast.ts";
import { aSecondDate } from "./second-date.ts";

/** One person who signs up: through whom, how, and what they do afterwards. */
export const lives = fc.record({
  through: fc.nat(1),
  byHand: fc.boolean(),
  hasMail: fc.boolean(),
  acts: fc.boolean(),
  /** What they say to a seat of the second date, if they wait. */
  accepts: fc.boolean(),
  erasesAfter: fc.option(fc.constantFrom(2, 20, 200)),
});
export type Life = typeof lives extends fc.Arbitrary<infer One> ? One : never;

const day = 24 * 60;
const afterwards = (days: number, drops = false) => ({
  label: `day ${days}`,
  at: later(theSessionEnds, days * day),
  days,
  drops,
});
/** A day more than each time that ends something: nobody acted, a month, two months, a year. */
export const moments = [
  { ...afterwards(0), at: later(theSessionEnds, 1) },
  ...[2, 3, 21, 31, 61, 201, 360].map((days) => afterwards(days)),
  ...[367, 400].map((days) => afterwards(days, true)),
];

/** A full session with a contingent and a second date, and a cancelled one; the clock goes on by `goOnTo`. */
export async function aYear(people: Life[]) {
  const host = await anAssociation("aiw");
  const partner = await anAssociation("emsland");
  await db.association.update({ where: { id: partner.id }, data: { retentionDays: 60 } });
  const alliance = await anAlliance(host, partner);
  const { id: first } = await aSession(host, { seats: 6, alliance, adoptedBy: partner });
  const { id: other } = await aSession(host, { seats: 3, alliance, adoptedBy: partner });
  const releasesAt = later(theSessionStarts, -60);
  await keepSeats(officeOf(host), first, { associationId: partner.id, seats: 2, releasesAt });
  const staff = [await someoneOf(host), await someoneOf(partner)] as const;
  const rows: { id: string; life: Life }[] = [];
  for (const [n, life] of people.entries())
    for (const sessionId of [first, other]) {
      const through = life.through === 0 ? host : partner;
      const { name, company, email } = guest(n);
      const outcome = life.byHand
        ? await enterByHand(life.through === 0 ? staff[0] : staff[1], sessionId, {
            ...{ name, company, language: "de", outsideGermany: true },
            ...(life.hasMail ? { email } : {}),
          })
        : await register(guestOf(through), sessionId, { ...guest(n), outsideGermany: true });
      if (outcome.ok && outcome.registrationId) rows.push({ id: outcome.registrationId, life });
    }
  const openToAllAt = later(theEveningBefore, 6 * 60);
  const second = await aSecondDate(host, first, { seats: 2, alliance, openToAllAt });
  for (const { id, life } of rows) await act(id, life, second);
  await cancel(officeOf(host), other, {});
  await giveSeatsDue({ now: openToAllAt });

  async function goOnTo({ at, days }: { at: Date; days: number }) {
    await giveSeatsDue({ now: at });
    for (const { id, life } of rows) if ((life.erasesAfter ?? 999) < days) await eraseOne(id, at);
    await forgetPassing({ now: at });
    for (const step of [dropOffers, expire, dropCounted]) while ((await step({ now: at }, 3)) > 0);
  }
  return {
    goOnTo,
    sessions: [first, other, second],
    offices: [officeOf(host), officeOf(partner)],
  };
}

async function someoneOf(association: Association): Promise<Scope> {
  const entry = { email: `${newShortId()}@example.org`, name: "Petra", role: "planner" } as const;
  const { staffId } = await enterStaff(officeOf(association), entry);
  const actor = { kind: "staff", staffId, role: "planner", mayAct: true } as const;
  return { ...officeOf(association), actor };
}

async function act(id: string, { acts, accepts }: Life, second: string) {
  const now = later(theEveningBefore, 30);
  if (acts) await verifyAddress({ now }, id);
  const brought = await db.registration.findFirst({
    where: { sessionId: second, secondOfId: id, status: "offered" },
    include: { through: true },
  });
  if (!brought || !accepts) return;
  const actor = { kind: "guest" as const, registrationId: brought.id };
  await acceptOffer({ ...guestOf(brought.through, now), actor }, brought.id);
}

async function eraseOne(id: string, now: Date) {
  const { address, erasedAt } = (await db.registration.findUnique({ where: { id } })) ?? {
    ...{ address: "", erasedAt: now },
  };
  if (!erasedAt) await erase({ now }, address, { registrationIds: [id], withQuestions: true });
}
