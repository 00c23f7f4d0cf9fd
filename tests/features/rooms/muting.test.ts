import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { readJournalFilter } from "#app/features/journal/filter.ts";
import { findEntries } from "#app/features/journal/queries.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { muteSpeaker } from "#app/features/rooms/mute-speaker.server.ts";
import { visitorBehind } from "#app/features/rooms/visitor.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation } from "#tests/support/cast.ts";
import { aRoom, insider, moderatorIn, staffOf, type TestRoom } from "./cast.ts";

const roomServer = await vi.hoisted(async () => {
  const { hookEnvironment } = await import("./webhook.ts");
  const server = await (await import("../taping/egress-server.ts")).anEgressServer();
  Object.assign(process.env, hookEnvironment, { LIVEKIT_URL: server.url });
  return server;
});

afterAll(() => roomServer.stop());

let room: TestRoom;
let moderator: Awaited<ReturnType<typeof moderatorIn>>;
beforeEach(async () => {
  room = await aRoom();
  moderator = await moderatorIn(room);
  roomServer.asked.length = 0;
});

const mute = (identity: string) => muteSpeaker(moderator.scope, room.session.id, identity);
const facts = async () => {
  const where = {
    type: { endsWith: "-muted" },
    payload: { path: ["sessionId"], equals: room.session.id },
  };
  return db.fact.findMany({ where, orderBy: { id: "asc" }, select: { type: true, payload: true } });
};
const muted = () => roomServer.asked.filter(({ path }) => path.endsWith("MutePublishedTrack"));

test("who is muted stands in the journal, by name and once for each press", async () => {
  const guest = await insider(room);
  const expert = await enter(room.scope, await visitorBehind(room.stage));
  if (!expert.ok) throw new Error(expert.refusal);
  const { expertId } = room.engagement;
  for (const identity of [guest.pass, expert.identity, moderator.pass]) {
    roomServer.inRoom.set(identity, true);
    expect(await mute(identity)).toEqual({ ok: true });
  }
  expect(muted()).toHaveLength(3);
  expect(await facts()).toMatchObject([
    { type: "room.guest-muted", payload: { registrationId: guest.id } },
    { type: "room.expert-muted", payload: { expertId } },
    { type: "room.staff-muted", payload: { memberId: moderator.scope.actor.staffId } },
  ]);
  const { entries } = await findEntries(moderator.scope, readJournalFilter(new URLSearchParams()));
  const told = entries.map(({ sentence }) => sentence).filter((one) => /Mikrofon/.test(one));
  expect(told).toHaveLength(3);
  expect(told.join("\n")).toContain("Anna Blum");
});

test("who is not there is not muted, and nobody of another association mutes anybody", async () => {
  const { pass } = await insider(room);
  expect(await mute(pass)).toEqual({ ok: false, refusal: "not-there" });
  roomServer.inRoom.set(pass, true);
  const other = await staffOf(await anAssociation("emsland"));
  await expect(muteSpeaker(other, room.session.id, pass)).rejects.toMatchObject({ status: 404 });
  expect(muted()).toEqual([]);
  expect(await facts()).toEqual([]);
});
