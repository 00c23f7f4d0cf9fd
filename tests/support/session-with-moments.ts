import { withdraw } from "#app/features/places/withdraw.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAlliance, anAssociation, aSession, guest, guestOf, later, officeOf } from "./cast.ts";

export const aWeekBefore = new Date("2026-11-24T10:00:00Z");
export const starts = new Date("2026-12-01T09:00:00Z");
/** In minutes, as `later` counts. */
export const hour = 60;
export const day = 24 * hour;

export const at = (startsAt: Date) => ({ startsAt, endsAt: later(startsAt, 60) });
export const placeOf = (id: string) => db.registration.findUniqueOrThrow({ where: { id } });

/** Two associations that pool their sessions. */
export async function twoInAnAlliance() {
  const aiw = await anAssociation("aiw");
  const emsland = await anAssociation("emsland");
  return { aiw, emsland, alliance: await anAlliance(aiw, emsland) };
}

/** Two seats, one of them kept for Emsland; the common one offered to the first who waited. */
export async function sessionWithMoments(
  { aiw, emsland, alliance }: Awaited<ReturnType<typeof twoInAnAlliance>>,
  now = aWeekBefore,
) {
  const { id } = await aSession(aiw, { seats: 2, startsAt: starts, alliance, adoptedBy: emsland });
  await db.session.update({
    where: { id },
    data: { promotionPolicy: "offer", openToAllAt: later(starts, -2 * day) },
  });
  const kept = { associationId: emsland.id, seats: 1, releasesAt: later(starts, -day) };
  await keepSeats(officeOf(aiw, now), id, kept);
  const people: string[] = [];
  for (const n of [1, 2, 3]) {
    const outcome = await register(guestOf(aiw, now), id, guest(n));
    people.push((outcome.ok && outcome.registrationId) || "");
  }
  const [seated = "", offered = "", waiting = ""] = people;
  await withdraw(guestOf(aiw, now), seated);
  return { id, offered, waiting };
}
