import { beforeEach, expect, test } from "vitest";
import { changeRole } from "#app/features/identity/change-role.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { mayNotStay } from "#app/features/rooms/entries.server.ts";
import { fetchKey } from "#app/features/rooms/fetch-key.server.ts";
import { findPeopleInRoom } from "#app/features/rooms/moderation-queries.server.ts";
import { getDoor } from "#app/features/rooms/queries.server.ts";
import { recordPresence } from "#app/features/rooms/record-presence.server.ts";
import { readmitPerson, removePerson } from "#app/features/rooms/remove-person.server.ts";
import { staffVisitor } from "#app/features/rooms/staff-visitor.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, ben, officeOf } from "#tests/support/cast.ts";
import { aRoom, guestVisitor, insider, moderatorIn, now, staffOf, type TestRoom } from "./cast.ts";

let room: TestRoom;

beforeEach(async () => {
  room = await aRoom();
});

const facts = (type: string) => db.fact.count({ where: { type: { startsWith: type } } });
const namesIn = async () => {
  const { present, removed } = await findPeopleInRoom(officeOf(room.host, now), room.session.id);
  return [present, removed].map((people) => people.map(({ name }) => name));
};
const isHere = async (id: string, pass: string) =>
  recordPresence(room.scope, await guestVisitor(id), { pass, identity: pass });

test("staff of the host run the room under the association's name, and the journal knows", async () => {
  const before = await facts("room.staff-entered");
  const { visitor, pass, scope } = await moderatorIn(room);
  expect(visitor.displayName).toBe(`${room.host.shortName}, Moderation`);
  const entry = await db.roomEntry.findUniqueOrThrow({ where: { identity: pass } });
  expect(entry).toMatchObject({ staffId: scope.actor.staffId, loginId: scope.login.id });
  expect(await facts("room.staff-entered")).toBe(before + 1);
  expect(await fetchKey(scope, visitor, pass)).toMatchObject({ refusal: "unavailable" });
});

test("nobody else's staff find the room, and no pass serves another person of the office", async () => {
  const partner = await anAssociation("emsland");
  await expect(staffVisitor(await staffOf(partner), room.session.id)).rejects.toMatchObject({
    status: 404,
  });
  const { pass } = await moderatorIn(room);
  const colleague = await staffOf(room.host);
  const visitor = await staffVisitor(colleague, room.session.id);
  expect(await fetchKey(colleague, visitor, pass)).toMatchObject({ refusal: "not-entered" });
});

test("who runs the room sees the names of those who are there, those who speak first", async () => {
  const anna = await insider(room);
  const other = await insider(room, ben);
  await isHere(other.id, other.pass);
  expect(await namesIn()).toEqual([["Ben Acker"], []]);
  await isHere(anna.id, anna.pass);
  const { scope, visitor, pass } = await moderatorIn(room);
  await recordPresence(scope, visitor, { pass, identity: pass });
  expect(await namesIn()).toEqual([
    [`${room.host.shortName}, Moderation`, "Anna Blum", "Ben Acker"],
    [],
  ]);
});

test("the right to be there ends with the login and with the role", async () => {
  const { scope, pass } = await moderatorIn(room);
  const other = await moderatorIn(room);
  expect(await mayNotStay({ now }, [pass, other.pass])).toEqual([]);
  await db.cookieSession.delete({ where: { id: scope.login.id } });
  expect(await mayNotStay({ now }, [pass, other.pass])).toMatchObject([{ identity: pass }]);
  await changeRole(officeOf(room.host, now), other.scope.actor.staffId, "reader");
  expect(await mayNotStay({ now }, [other.pass])).toMatchObject([{ identity: other.pass }]);
});

test("who was sent out reads so at the door, and no link leads back in until it is taken back", async () => {
  const { id, pass } = await insider(room);
  await isHere(id, pass);
  const { scope } = await moderatorIn(room);
  const before = await facts("room.guest-");
  await removePerson(scope, room.session.id, pass, "Stört");
  await removePerson(scope, room.session.id, pass, "Stört");

  const visitor = await guestVisitor(id);
  expect(await getDoor(room.scope, visitor)).toMatchObject({ entrance: "removed" });
  expect(await enter(room.scope, visitor)).toEqual({ ok: false, refusal: "removed" });
  expect(await isHere(id, pass)).toMatchObject({ refusal: "removed" });
  expect(await mayNotStay({ now }, [pass])).toMatchObject([{ identity: pass }]);
  expect(await namesIn()).toEqual([[], ["Anna Blum"]]);

  await readmitPerson(scope, room.session.id, pass);
  expect((await enter(room.scope, visitor)).ok).toBe(true);
  expect(await namesIn()).toEqual([["Anna Blum"], []]);
  expect(await facts("room.guest-")).toBe(before + 2);
});

test("staff send out nobody from another association's room, and not each other", async () => {
  const { pass } = await insider(room);
  const { scope, pass: own } = await moderatorIn(room);
  const elsewhere = await aRoom();
  const stranger = await staffOf(elsewhere.host);
  for (const [by, identity] of [
    [stranger, pass],
    [scope, own],
  ] as const)
    await expect(removePerson(by, room.session.id, identity, "Stört")).rejects.toMatchObject({
      status: 404,
    });
});
