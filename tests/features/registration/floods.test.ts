import { beforeEach, expect, test } from "vitest";
import { countReaders } from "#app/features/circulars/circular-queries.server.ts";
import { admit } from "#app/features/registration/admit.server.ts";
import { acceptOffer } from "#app/features/seats/accept-offer.server.ts";
import { askToConfirm, getConfirmation } from "#app/features/seats/ask-to-confirm.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
import { giveSeatsDue } from "#app/features/seats/seats-due.server.ts";
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
} from "#tests/support/cast.ts";

const morning = new Date("2026-12-01T08:00:00Z");
const network = "203.0.113.9";

let host: Association;
beforeEach(async () => {
  await tenMinutesPass();
  host = await anAssociation("aiw");
});

const tenMinutesPass = () => db.$executeRaw`DELETE FROM "RateLimit"`;

const signUp = (sessionId: string, name: string, now = morning, ip = network) =>
  admit(
    guestOf(host, now),
    sessionId,
    { ...guest(1), name, email: `${name}@example.org`, outsideGermany: true },
    ip,
  );

async function placeFor(...given: Parameters<typeof signUp>) {
  const outcome = await signUp(...given);
  if (!outcome.ok) return "refusal" in outcome ? outcome.refusal : outcome.problem;
  return outcome.place.status;
}

const holders = async (sessionId: string) =>
  (
    await db.registration.findMany({
      where: { sessionId, status: { in: ["seated", "offered"] } },
      orderBy: { ticket: "asc" },
      select: { name: true, status: true },
    })
  ).map(({ name, status }) => `${name.split("-")[0]} ${status}`);

/** Everybody honest who is asked presses. */
async function honestPress(sessionId: string, now: Date) {
  const asked = await db.registration.findMany({
    where: { sessionId, status: "offered", name: { startsWith: "ehrlich" } },
  });
  for (const { id } of asked)
    expect(await acceptOffer(guestOf(host, now), id)).toEqual({ ok: true });
}

test("from the tenth sign-up of a network on a seat is offered for two hours, to known and new alike", async () => {
  const { id } = await aSession(host, { startsAt: later(morning, 60 * 40), seats: 50 });
  const places = [];
  for (let n = 1; n <= 12; n++) places.push(await placeFor(id, `gast-${n}`));
  expect(places).toEqual([...Array(9).fill("seated"), ...Array(3).fill("offered")]);
  expect(await placeFor(id, "gast-1")).toBe("offered");
  expect(await placeFor(id, "anderswo-1", morning, "198.51.100.4")).toBe("seated");
  const { place } = (await signUp(id, "gast-2")) as { place: { until: string } };
  expect(place.until).toBe(later(morning, 120).toISOString());
  expect(await db.registration.count({ where: { sessionId: id } })).toBe(13);
});

test("also where seats are kept for a partner", async () => {
  const partner = await anAssociation("emsland");
  const alliance = await anAlliance(host, partner);
  const startsAt = later(morning, 60 * 40);
  const { id } = await aSession(host, { startsAt, seats: 50, alliance, adoptedBy: partner });
  const kept = { associationId: partner.id, seats: 5, releasesAt: later(morning, 60 * 20) };
  expect(await keepSeats(officeOf(host, morning), id, kept)).toMatchObject({ ok: true });
  const places = [];
  for (let n = 1; n <= 11; n++) places.push(await placeFor(id, `gast-${n}`));
  expect(places).toEqual([...Array(9).fill("seated"), ...Array(2).fill("offered")]);
  expect((await holders(id)).slice(-2)).toEqual(["gast offered", "gast offered"]);
});

test("one press takes the seat, an offer nobody took goes on", async () => {
  const { id } = await aSession(host, { startsAt: later(morning, 60 * 40), seats: 11 });
  for (let n = 1; n <= 11; n++) await placeFor(id, `ehrlich-${n}`);
  expect(await placeFor(id, "wartend-1", morning, "198.51.100.4")).toBe("waiting");
  const tenth = await db.registration.findFirstOrThrow({ where: { name: "ehrlich-10" } });
  expect(await acceptOffer(guestOf(host, later(morning, 60)), tenth.id)).toEqual({ ok: true });
  await giveSeatsDue({ now: later(morning, 121) });
  const now = await db.registration.findMany({
    where: { sessionId: id, ticket: { gte: 10 } },
    orderBy: { ticket: "asc" },
  });
  expect(now.map(({ name, status }) => [name, status])).toEqual([
    ["ehrlich-10", "seated"],
    ["ehrlich-11", "expired"],
    ["wartend-1", "seated"],
  ]);
});

test("sixty invented addresses keep no seat from fifty honest guests of the same network", async () => {
  const { id } = await aSession(host, { startsAt: later(morning, 60 * 40), seats: 50 });
  const invented = [];
  for (let n = 1; n <= 61; n++) invented.push(await placeFor(id, `erfunden-${n}`));
  expect(invented.filter((place) => place === "seated")).toHaveLength(9);
  expect(invented.filter((place) => place === "offered")).toHaveLength(41);
  expect(invented.at(-1)).toBe("too-many-tries");

  await tenMinutesPass();
  for (let n = 1; n <= 50; n++)
    expect(await placeFor(id, `ehrlich-${n}`, later(morning, 11))).toBe("waiting");

  for (const minutes of [125, 250]) {
    await giveSeatsDue({ now: later(morning, minutes) });
    await honestPress(id, later(morning, minutes + 50));
  }
  const office = officeOf(host, later(morning, 310));
  expect(await getConfirmation(office, id)).toMatchObject({ unconfirmed: 18, waiting: 9 });
  expect(await askToConfirm(office, id)).toBe(18);
  expect(await askToConfirm(office, id)).toBe(0);
  await honestPress(id, later(morning, 350));
  await giveSeatsDue({ now: later(morning, 440) });
  await honestPress(id, later(morning, 480));

  expect(await holders(id)).toEqual(Array(50).fill("ehrlich seated"));
  const [pool] = await db.seatPool.findMany({ where: { sessionId: id } });
  expect(pool).toMatchObject({ taken: 50, waiting: 0 });
});

test("nobody is asked while nobody waits, who was entered by hand or has pressed is not asked", async () => {
  const { id } = await aSession(host, { startsAt: later(morning, 60 * 40), seats: 2 });
  await placeFor(id, "ehrlich-1");
  const office = officeOf(host, morning);
  expect(await askToConfirm(office, id)).toBe(0);
  await placeFor(id, "ehrlich-2");
  await placeFor(id, "wartend-1");
  await db.registration.updateMany({ where: { name: "ehrlich-1" }, data: { verifiedAt: morning } });
  expect(await askToConfirm(office, id)).toBe(1);
  expect(await holders(id)).toEqual(["ehrlich seated", "ehrlich offered"]);
  const counts = await countReaders(office, id);
  expect(counts.find(({ audience }) => audience === "waiting")).toMatchObject({ own: 1 });
});

test("who was asked to confirm and held an invitation hears that it is off", async () => {
  const { decideForGuest } = await import("#app/features/notifications/decide.ts");
  const standing = {
    ...{ status: "expired", sequence: 0, isCancelled: false, undoneUntil: null },
    ...{ requestedSequence: 0, isTold: false, newer: [], isDraft: false, isOver: false },
  };
  expect(decideForGuest("expired", standing)).toMatchObject({ calendar: "CANCEL", sequence: 1 });
  expect(decideForGuest("expired", { ...standing, requestedSequence: null })).toMatchObject({
    calendar: null,
  });
});
