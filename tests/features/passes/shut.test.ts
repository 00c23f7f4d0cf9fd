import { beforeEach, expect, test } from "vitest";
import { getCheckPage } from "#app/features/checks/check-page.server.ts";
import { findWayIn } from "#app/features/passes/issue-pass.server.ts";
import { entranceFor, mayNotStay } from "#app/features/rooms/entries.server.ts";
import { fetchKey } from "#app/features/rooms/fetch-key.server.ts";
import { lockRoom } from "#app/features/rooms/lock-room.server.ts";
import { readmitPerson, removePerson } from "#app/features/rooms/remove-person.server.ts";
import { speaksFromTheStart } from "#app/features/rooms/shown-name.ts";
import { db } from "#app/platform/db.server.ts";
import { aSession, ben, later, officeOf } from "#tests/support/cast.ts";
import { aRunningRoom, byMail, now, type RunningRoom, visitor, withPass } from "./ground.ts";

let room: RunningRoom;
beforeEach(async () => {
  room = await aRunningRoom();
});

test("who was sent out gets no other pass by sending the form again", async () => {
  const one = await withPass(room, ben);
  const other = await withPass(room, ben);
  const office = officeOf(room.host, now);
  await removePerson(office, room.session.id, one.identity, "Stört");
  const again = await room.sent(ben);
  expect(await findWayIn(room.scope, again)).toBeNull();
  expect(await room.press(again)).toEqual({ ok: false, refusal: "pass-over" });
  expect(await mayNotStay({ now }, [other.identity])).toHaveLength(1);
  await readmitPerson(office, room.session.id, one.identity);
  expect(await findWayIn(room.scope, again)).toBe("open");
});

test("who was sent out with the seat gets no pass, and one beside it ends; a lock stays shut to a typed address", async () => {
  const office = officeOf(room.host, now);
  const byLink = await byMail(room, await room.signUp(ben));
  if (!byLink.entered.ok) throw new Error("not in");
  const { identity } = byLink.entered;
  await lockRoom(office, room.session.id, true);
  expect(await findWayIn(room.scope, await room.sent(ben))).toBe("locked");
  await lockRoom(office, room.session.id, false);
  const beside = await withPass(room, ben);
  await removePerson(office, room.session.id, identity, "Stört");
  expect(await mayNotStay({ now }, [beside.identity])).toHaveLength(1);
  expect(await entranceFor(await visitor(beside.passId), now)).toBe("removed");
  expect(await room.press(await room.sent(ben))).toEqual({ ok: false, refusal: "pass-over" });
});

test("a lecture that becomes a round lets nobody in with a pass, and gives them no microphone", async () => {
  const one = await withPass(room);
  await db.session.update({ where: { id: room.session.id }, data: { format: "round" } });
  const came = await visitor(one.passId);
  expect(speaksFromTheStart(came)).toBe(false);
  expect(await entranceFor(came, now)).toBe("pass-over");
  expect(await mayNotStay({ now }, [one.identity])).toHaveLength(1);
  const key = await fetchKey({ now }, came, one.identity);
  expect(key).toMatchObject({ ok: false, refusal: "pass-over" });
});

test("the check behind a pass is of its own session, and is not kept", async () => {
  await aSession(room.host, {
    startsAt: later(now, -3 * 24 * 60),
    title: "Kurzarbeit von neulich",
  });
  const one = await withPass(room);
  const page = await getCheckPage(one.scope);
  expect(page).toMatchObject({ title: room.session.title, isKept: false, part: "listen" });
});
