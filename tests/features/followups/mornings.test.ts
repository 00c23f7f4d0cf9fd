import { beforeAll, expect, test } from "vitest";
import { changeSettings } from "#app/features/alliance/change-settings.server.ts";
import { printOf } from "#app/features/alliance/settings-queries.server.ts";
import { goesNext, isFollowUpDue } from "#app/features/followups/due.ts";
import { findFollowUp } from "#app/features/followups/find-follow-up.server.ts";
import { leaveOutFollowUp, takeUpFollowUp } from "#app/features/followups/leave-out.server.ts";
import { expire } from "#app/features/privacy/expire.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type AttendedHour, aHour, attended } from "#tests/features/attendance/cast.ts";
import { aSession, later, officeOf } from "#tests/support/cast.ts";
import { followUpsTo, look, wednesdayAtNine } from "./ground.ts";

const hours = (n: number) => later(wednesdayAtNine, n * 60);
const anna = { name: "Anna Berger", minutes: 60 };

test("it goes in the morning of a weekday, its own or within three days the next", () => {
  const of = (endsAt: string, now: string) => {
    const session = { endsAt: new Date(endsAt), zone: "Europe/Berlin" };
    const at = goesNext(session, new Date(now));
    expect(isFollowUpDue(session, new Date(now))).toBe(at?.toISOString() === now);
    return at?.toISOString() ?? "too late";
  };
  const tuesday = "2026-12-01T10:00:00.000Z";
  expect(of(tuesday, "2026-12-01T10:00:00.000Z")).toBe("2026-12-02T08:00:00.000Z");
  expect(of(tuesday, "2026-12-02T10:59:00.000Z")).toBe("2026-12-02T10:59:00.000Z");
  expect(of(tuesday, "2026-12-02T11:00:00.000Z")).toBe("2026-12-03T08:00:00.000Z");
  expect(of(tuesday, "2026-12-02T23:06:00.000Z")).toBe("2026-12-03T08:00:00.000Z");
  expect(of(tuesday, "2026-12-03T23:06:00.000Z")).toBe("2026-12-04T08:00:00.000Z");
  expect(of(tuesday, "2026-12-04T11:00:00.000Z")).toBe("too late");
  // Missed on Friday it waits for Monday, and is three days late there.
  const thursday = "2026-12-03T10:00:00.000Z";
  expect(of(thursday, "2026-12-04T15:05:00.000Z")).toBe("2026-12-07T08:00:00.000Z");
  expect(of(thursday, "2026-12-05T09:00:00.000Z")).toBe("2026-12-07T08:00:00.000Z");
  expect(of(thursday, "2026-12-07T10:59:00.000Z")).toBe("2026-12-07T10:59:00.000Z");
  expect(of(thursday, "2026-12-07T11:00:00.000Z")).toBe("too late");
  // Over the night in which the clock goes forward a morning still begins at nine.
  expect(of("2027-03-25T10:00:00.000Z", "2027-03-26T12:00:00.000Z")).toBe(
    "2027-03-29T07:00:00.000Z",
  );
});

test("a worker that was away in the morning writes in the next one, not at night", async () => {
  const hour = await aHour();
  const id = await seated(hour);
  expect(await look(hours(3))).toBe(0);
  expect(await look(hours(15))).toBe(0);
  expect(await followUpsTo(id)).toHaveLength(0);
  expect(await look(hours(24))).toBe(1);
  expect(await followUpsTo(id)).toHaveLength(1);
});

test("switched on, it counts for sessions that end afterwards", async () => {
  const hour = await aHour();
  const id = await seated(hour);
  const at = later(hour.session.endsAt, 12 * 60);
  await switched(hour, false, hour.session.startsAt);
  await switched(hour, true, at);
  const desk = officeOf(hour.own, at);
  expect(await findFollowUp(desk, hour.session.id)).toMatchObject({ state: "earlier" });
  await look(wednesdayAtNine);
  expect(await followUpsTo(id)).toHaveLength(0);
  const after = { startsAt: later(at, 20), endsAt: later(at, 50) };
  const session = await aSession(hour.own, { seats: 5, ...after });
  const guestAfter = await seated({ ...hour, session });
  await look(wednesdayAtNine);
  expect(await followUpsTo(guestAfter)).toHaveLength(1);
});

test("what is taken up after its morning is promised for the next, and refused once it is too late", async () => {
  const hour = await aHour();
  const id = await seated(hour);
  const { id: sessionId } = hour.session;
  await leaveOutFollowUp(officeOf(hour.own, hour.host.now), sessionId);
  const afternoon = officeOf(hour.own, hours(6));
  expect(await findFollowUp(afternoon, sessionId)).toMatchObject({
    ...{ state: "left-out", goesAt: hours(24) },
  });
  expect(await takeUpFollowUp(afternoon, sessionId)).toEqual({ ok: true });
  expect(await findFollowUp(afternoon, sessionId)).toMatchObject({
    ...{ state: "planned", goesAt: hours(24) },
  });
  const nextMorning = officeOf(hour.own, hours(25));
  expect(await findFollowUp(nextMorning, sessionId)).toMatchObject({ state: "going" });
  await leaveOutFollowUp(nextMorning, sessionId);
  const friday = officeOf(hour.own, hours(51));
  expect(await findFollowUp(friday, sessionId)).toMatchObject({ state: "none", goesAt: null });
  expect(await takeUpFollowUp(friday, sessionId)).toEqual({ ok: false, refusal: "too-late" });
  await look(hours(51));
  expect(await followUpsTo(id)).toHaveLength(0);
});

test("the desk promises as many mails as go: none to who is blanked before that morning", async () => {
  const hour = await aHour();
  // Over at eight: a day later, before nine, nobody knows any more who never acted.
  const { startsAt, endsAt } = hour.session;
  const early = await db.session.update({
    where: { id: hour.session.id },
    data: { startsAt: later(startsAt, -180), endsAt: later(endsAt, -180) },
  });
  const session = { ...hour.session, startsAt: early.startsAt, endsAt: early.endsAt };
  const acted = await seated({ ...hour, session });
  const silent = await attended({ ...hour, session }, anna);
  const desk = officeOf(hour.own, hour.host.now);
  expect(await findFollowUp(desk, session.id)).toMatchObject({ readers: 1, was: { there: 1 } });
  await expire({ now: wednesdayAtNine }, 100);
  await look(wednesdayAtNine);
  expect(await followUpsTo(acted)).toHaveLength(1);
  const toSilent = { recipientId: silent, template: "follow-up" };
  expect(await db.delivery.count({ where: { ...toSilent, sentAt: { not: null } } })).toBe(0);
});

beforeAll(async () => {
  await db.followUp.deleteMany();
});

/** Somebody who was there, and acted from a mail: the name stays for the morning after. */
async function seated(hour: AttendedHour) {
  const id = await attended(hour, anna);
  const data = { verifiedAt: hour.session.startsAt };
  await db.registration.update({ where: { id }, data });
  return id;
}

/** The office turns follow-ups on or off. */
async function switched({ own }: AttendedHour, followUps: boolean, at: Date) {
  const stored = await db.association.findUniqueOrThrow({ where: { id: own.id } });
  const seen = printOf("followUps", stored);
  expect(await changeSettings(officeOf(own, at), "followUps", { followUps }, seen)).toEqual({
    ok: true,
  });
}
