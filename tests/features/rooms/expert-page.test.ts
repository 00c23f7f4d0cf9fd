import { expect, test } from "vitest";
import { bindDevice } from "#app/features/experts/device.server.ts";
import { expertToken } from "#app/features/experts/links.server.ts";
import { renewLink } from "#app/features/experts/renew-link.server.ts";
import { ask } from "#app/features/questions/ask.server.ts";
import {
  deviceCookie,
  expertBehind,
  getExpertPage,
} from "#app/features/rooms/expert-page.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { officeOf } from "#tests/support/cast.ts";
import { aRoom, now } from "./cast.ts";

const visit = (token: string, cookie = "") =>
  expertBehind(
    new Request(`http://localhost/experte/${token}`, { headers: { Cookie: cookie } }),
    token,
  );

/** What the browser keeps of a Set-Cookie header. */
const kept = (header: string) => header.split(";")[0] ?? "";

test("the first device keeps the expert's page, another one is told whom to call", async () => {
  const { engagement, session, signUp } = await aRoom();
  const askerId = await signUp();
  const question = { text: "Zählt der Urlaub mit?", anonymous: true, at: now };
  await transact((tx) => ask(tx, { sessionId: session.id, askerId, ...question }));
  const token = expertToken(engagement);

  const first = await visit(token);
  expect(await getExpertPage(first)).toMatchObject({ state: "first", own: null });
  expect(
    (await db.engagement.findUniqueOrThrow({ where: { id: engagement.id } })).deviceHash,
  ).toBeNull();

  expect(await bindDevice(first.scope, engagement, "laptop")).toEqual({ ok: true });
  const cookie = kept(await deviceCookie(engagement.id).write({ device: "laptop" }));
  const page = await getExpertPage(await visit(token, cookie));
  expect(page).toMatchObject({ state: "own", own: { taken: 1, limit: 20, waiting: 0 } });
  expect(page.own?.questions).toEqual([{ id: expect.any(String), text: "Zählt der Urlaub mit?" }]);

  const other = kept(await deviceCookie(engagement.id).write({ device: "phone" }));
  const elsewhere = await visit(token, other);
  expect(await getExpertPage(elsewhere)).toMatchObject({ state: "other", own: null });
  expect(await bindDevice(elsewhere.scope, engagement, "phone")).toMatchObject({
    refusal: "other-device",
  });
});

test("a renewed link revokes the old one and frees the device", async () => {
  const { engagement, host } = await aRoom();
  const before = expertToken(engagement);
  await bindDevice({ now }, engagement, "laptop");
  await renewLink(officeOf(host, now), engagement.id);
  await expect(visit(before)).rejects.toMatchObject({ status: 404 });
  const renewed = await db.engagement.findUniqueOrThrow({ where: { id: engagement.id } });
  expect(await getExpertPage(await visit(expertToken(renewed)))).toMatchObject({ state: "first" });
});

test("an expert's link ends a day after the session", async () => {
  const { engagement } = await aRoom({ minutesAgo: 60 * 26 });
  await expect(visit(expertToken(engagement))).rejects.toMatchObject({ status: 404 });
});
