import { beforeEach, expect, test } from "vitest";
import { openHour } from "#app/features/live/open-hour.server.ts";
import { hours } from "#app/features/live/readers.server.ts";
import { aRoom, guestVisitor, insider, type TestRoom } from "../rooms/cast.ts";

let room: TestRoom;
beforeEach(async () => {
  room = await aRoom({ minutesAgo: 10 });
});

const open = async (signal: AbortSignal, method = "GET") => {
  const { id, pass } = await insider(room);
  const request = new Request("http://localhost/raum/x/strom", { signal, method });
  return openHour(request, room.scope, await guestVisitor(id), pass);
};

test("an hour is kept as long as somebody reads it", async () => {
  const page = new AbortController();
  await open(page.signal);
  expect(hours.get(room.session.id)?.readers.size).toBe(1);
  page.abort();
  expect(hours.has(room.session.id)).toBe(false);
});

test("of a page that goes before its stream has begun nothing is left", async () => {
  const page = new AbortController();
  const opened = open(page.signal);
  page.abort();
  await opened;
  expect(hours.has(room.session.id)).toBe(false);
});

test("who only asks for the head of a stream opens none", async () => {
  const { status } = await open(new AbortController().signal, "HEAD");
  expect(status).toBe(409);
  expect(hours.has(room.session.id)).toBe(false);
});
