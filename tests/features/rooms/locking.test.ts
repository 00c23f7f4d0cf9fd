import { beforeEach, expect, test } from "vitest";
import { readJournalFilter } from "#app/features/journal/filter.ts";
import { findEntries } from "#app/features/journal/queries.server.ts";
import { actInRoom } from "#app/features/rooms/act-in-room.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { entranceFor } from "#app/features/rooms/entries.server.ts";
import { fetchKey } from "#app/features/rooms/fetch-key.server.ts";
import { forgetNames } from "#app/features/rooms/forget.server.ts";
import { lockRoom } from "#app/features/rooms/lock-room.server.ts";
import { getDoor } from "#app/features/rooms/queries.server.ts";
import { recordPresence } from "#app/features/rooms/record-presence.server.ts";
import { removePerson } from "#app/features/rooms/remove-person.server.ts";
import { visitorBehind } from "#app/features/rooms/visitor.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { aRunningRoom, byMail, withPass } from "#tests/features/passes/ground.ts";
import { anna, ben, officeOf } from "#tests/support/cast.ts";
import { aRoom, guestVisitor, insider, moderatorIn, now, type TestRoom } from "./cast.ts";

let room: TestRoom;
const office = () => officeOf(room.host, now);

beforeEach(async () => {
  room = await aRoom();
});

const facts = async () => {
  const where = { payload: { path: ["sessionId"], equals: room.session.id } };
  const found = await db.fact.findMany({ where, orderBy: { id: "asc" }, select: { type: true } });
  return found.map(({ type }) => type).filter((type) => /^room\.(un)?locked$/.test(type));
};
const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test("a locked room takes nobody new; who was in, who speaks and who runs it come and go; one press turns it round", async () => {
  const inside = await insider(room);
  const outside = await room.signUp(ben);
  for (let times = 0; times < 2; times++) await lockRoom(office(), room.session.id, true);

  const late = await guestVisitor(outside);
  expect(await getDoor(room.scope, late)).toMatchObject({ entrance: "locked" });
  expect(await enter(room.scope, late)).toEqual({ ok: false, refusal: "locked" });
  expect(await fetchKey({ now }, late, inside.pass)).toEqual({ ok: false, refusal: "locked" });
  const back = await guestVisitor(inside.id);
  expect((await enter(room.scope, back)).ok).toBe(true);
  const { pass } = inside;
  expect(await recordPresence({ now }, back, { pass, identity: pass })).toMatchObject({ ok: true });
  expect(await entranceFor(await visitorBehind(room.stage), now)).toBe("open");
  expect((await moderatorIn(room)).pass).not.toBe("");

  await actInRoom(office(), room.session.id, formOf({ intent: "unlock" }));
  expect((await enter(room.scope, await guestVisitor(outside))).ok).toBe(true);
  expect(await facts()).toEqual(["room.locked", "room.unlocked"]);
});

test("a lock holds for passes, too, and who came in by one returns by the mail", async () => {
  const running = await aRunningRoom();
  const early = await withPass(running, anna);
  await lockRoom(officeOf(running.host, now), running.session.id, true);
  expect(await running.press(await running.sent(ben))).toEqual({ ok: false, refusal: "pass-over" });
  expect((await running.press(early)).ok).toBe(true);
  expect((await byMail(running, early.registrationId ?? "")).entered.ok).toBe(true);
});

test("a room that is not open is not locked", async () => {
  const later = await aRoom({ minutesAgo: -120 });
  const outcome = await lockRoom(officeOf(later.host, now), later.session.id, true);
  expect(outcome).toEqual({ ok: false, refusal: "not-running" });
});

test("who is sent out reads why, the journal of the host knows it, and without a reason nobody is sent out", async () => {
  const { id, pass } = await insider(room);
  const remove = (reason: string) =>
    actInRoom(office(), room.session.id, formOf({ intent: "remove", person: pass, reason }));
  expect(await remove("  ")).toEqual({ ok: false, refusal: "reason-missing" });
  expect(await remove("x".repeat(201))).toEqual({ ok: false, refusal: "reason-long" });
  expect(await entranceFor(await guestVisitor(id), now)).toBe("open");
  expect(await remove("Wirbt für eigene Produkte")).toEqual({ ok: true });
  expect(await getDoor(room.scope, await guestVisitor(id))).toMatchObject({
    ...{ entrance: "removed", removedBecause: "Wirbt für eigene Produkte" },
  });
  const { entries } = await findEntries(office(), readJournalFilter(new URLSearchParams()));
  expect(entries.map(({ sentence }) => sentence).join("\n")).toMatch(
    /Anna Blum aus dem Raum .* entfernt\. Grund: Wirbt für eigene Produkte/,
  );
  const { payload } = await db.fact.findFirstOrThrow({
    where: { type: "room.guest-removed" },
    orderBy: { id: "desc" },
  });
  expect(JSON.stringify(payload)).not.toContain("Wirbt");
});

test("a telephone number that is none leads nobody elsewhere", async () => {
  const lead = (phone: string) =>
    actInRoom(office(), room.session.id, formOf({ intent: "elsewhere", url: "", phone }));
  expect(await lead("morgen früh")).toEqual({ ok: false, refusal: "phone-malformed" });
  expect(await lead("02563 930-0")).toEqual({ ok: true });
});

test("a reason goes with the name", async () => {
  const { pass } = await insider(room);
  await removePerson(office(), room.session.id, pass, "Stört");
  const { registrationId } = await db.roomEntry.findUniqueOrThrow({ where: { identity: pass } });
  await transact((tx) => forgetNames(tx, [registrationId ?? ""]));
  expect(await db.roomEntry.findUniqueOrThrow({ where: { identity: pass } })).toMatchObject({
    ...{ displayName: "", removedReason: null },
  });
});
