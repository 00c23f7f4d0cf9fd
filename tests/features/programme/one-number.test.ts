import fc from "fast-check";
import { expect, test } from "vitest";
import { findEntries } from "#app/features/office/calendar-queries.server.ts";
import { getDeskSession } from "#app/features/office/desk-session-queries.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { getPublicSession } from "#app/features/programme/api-queries.server.ts";
import { findCommonProgramme } from "#app/features/programme/common-queries.server.ts";
import { findProgramme, getSession } from "#app/features/programme/queries.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
import { availabilityOf, type Seats } from "#app/features/sessions/sessions.ts";
import { db } from "#app/platform/db.server.ts";
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
} from "#tests/support/cast.ts";

const month = { from: new Date("2026-12-01"), to: new Date("2027-01-01") };
const midnight = later(theEveningBefore, 5 * 60);

type Step = { do: "keep" | "come" | "leave"; who: number; seats: number };
const step = fc.record<Step>({
  do: fc.constantFrom("keep", "come", "come", "come", "leave"),
  who: fc.integer({ min: 0, max: 2 }),
  seats: fc.integer({ min: 1, max: 3 }),
});

let guests = 0;
const comes = (association: Association, id: string) =>
  register(guestOf(association), id, guest(++guests));

async function take(cast: Association[], id: string, { do: what, who, seats }: Step) {
  const through = cast[who] as Association;
  const host = officeOf(cast[0] as Association);
  const kept = { associationId: through.id, seats, releasesAt: midnight };
  if (what === "keep") await keepSeats(host, id, kept);
  if (what === "come") await comes(through, id);
  if (what !== "leave") return;
  const where = { sessionId: id, throughId: through.id, status: { in: ["seated", "waiting"] } };
  const place = await db.registration.findFirst({ where, orderBy: { ticket: "asc" } });
  if (place) await withdraw(guestOf(through), place.id);
}

const left = (seats: Seats) => {
  const found = availabilityOf(seats);
  return found.kind === "full" ? 0 : found.left;
};

/** Every number that this association's guests and office read. */
async function numbers(association: Association, id: string) {
  const [guest, office] = [guestOf(association), officeOf(association)];
  const line = (await findProgramme(guest)).find((row) => row.id === id);
  const desk = await getDeskSession(office, id);
  const { associations } = await getPublicSession(guest, id);
  const { entries } = await findEntries(office, month, {});
  return {
    page: left((await getSession(guest, id)).seats),
    line: line && left(line.seats),
    desk: left(desk.shown),
    parts: desk.free.own + desk.free.common,
    api: associations.find(({ slug }) => slug === association.slug)?.freeSeats,
    month: entries.find((entry) => entry.id === id)?.left,
  };
}

test("free seats are one number per viewer, and what the form then does agrees with it", async () => {
  const cast = [
    await anAssociation("aiw"),
    await anAssociation("emsland"),
    await anAssociation("steinfurt"),
  ];
  const [aiw, ...partners] = cast as [Association, ...Association[]];
  const alliance = await anAlliance(aiw, ...partners);
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 14 }),
      fc.integer({ min: 0, max: 2 }),
      async (steps, newcomer) => {
        const { id } = await aSession(aiw, { seats: 5, alliance, adoptedBy: partners });
        for (const each of steps) await take(cast, id, each);
        for (const association of cast) {
          const all = await numbers(association, id);
          const one = all.page;
          expect(all).toEqual({
            page: one,
            line: one,
            desk: one,
            parts: one,
            api: one,
            month: one,
          });
          const free = await findProgramme(guestOf(association), { free: true });
          expect(free.some((row) => row.id === id)).toBe(one > 0);
        }
        const stranger = guestOf(aiw);
        const common = { now: stranger.now, locale: stranger.locale };
        const all = (await findCommonProgramme(common, { pageSize: 5000 })).rows;
        const free = (await findCommonProgramme(common, { pageSize: 5000, free: true })).rows;
        const seats = all.find((row) => row.id === id)?.seats as Seats;
        expect(free.some((row) => row.id === id)).toBe(left(seats) > 0);

        const through = cast[newcomer] as Association;
        const { page } = await numbers(through, id);
        const outcome = await comes(through, id);
        expect(outcome.ok && outcome.place.status).toBe(page > 0 ? "seated" : "waiting");
        await db.session.update({ where: { id }, data: { startsAt: month.to } });
      },
    ),
    { numRuns: 15 },
  );
});
