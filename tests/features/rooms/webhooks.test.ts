import { beforeEach, expect, test, vi } from "vitest";
import { largestWebhook, receiveWebhook } from "#app/features/rooms/receive-webhook.server.ts";
import { db } from "#app/platform/db.server.ts";
import { roomToken } from "#app/platform/livekit.server.ts";
import { action } from "#app/routes/webhooks/livekit.ts";
import { bodyOf, signed } from "./webhook.ts";

await vi.hoisted(async () =>
  Object.assign(process.env, (await import("./webhook.ts")).hookEnvironment),
);

const at = new Date();
const body = () =>
  bodyOf({
    event: "participant_joined",
    room: "raum-1",
    at,
    participant: { sid: "PA_1", identity: "unknown", joinedAt: at },
  });
const stored = () => db.roomWebhook.count();

beforeEach(async () => {
  await db.roomWebhook.deleteMany();
});

/** Through the door, as the room server comes. */
async function post(text: string, authorization: string | null) {
  const headers = authorization ? { Authorization: authorization } : undefined;
  const request = new Request("http://localhost/webhooks/livekit", {
    method: "POST",
    body: text,
    headers,
  });
  return action({ request, params: {}, context: {} });
}

test("a signed webhook is stored and thanked for, a doubled one changes nothing", async () => {
  const text = body();
  expect((await post(text, await signed(text))).status).toBe(200);
  expect((await post(text, await signed(text))).status).toBe(200);
  expect(await stored()).toBe(1);
});

test("a webhook of a participant that we do not know is worked off and leaves no attendance", async () => {
  const text = body();
  await post(text, await signed(text));
  const left = () => db.roomWebhook.count({ where: { processedAt: null } });
  await vi.waitFor(async () => expect(await left()).toBe(0), 60_000);
  expect(await db.attendance.count({ where: { participantSid: "PA_1" } })).toBe(0);
});

test("what is not signed with the webhook key gets 401 without a word", async () => {
  const text = body();
  const joinKeys = { key: "joinkey", secret: "join-secret-join-secret-join-secret-" };
  const wrong = [
    null,
    "",
    "nonsense",
    await signed(text, joinKeys),
    await signed(text, { key: "hookkey", secret: "another-secret-another-secret-another" }),
    await signed(`${text} `),
    `Bearer ${await signed(text)}`,
    await roomToken({ identity: "a", room: "raum-1", role: "expert", name: "x" }),
  ];
  for (const authorization of wrong) {
    const answer = await post(text, authorization);
    expect([answer.status, await answer.text()]).toEqual([401, ""]);
  }
  expect(await stored()).toBe(0);
});

test("a webhook above 64 kB is not read", async () => {
  const large = bodyOf({ event: "room_finished", room: "x".repeat(largestWebhook), at });
  expect((await post(large, await signed(large))).status).toBe(413);
  expect(await stored()).toBe(0);
});

test("events that nobody needs are thanked for and forgotten", async () => {
  const text = bodyOf({ event: "track_published", room: "raum-1", at });
  expect(await receiveWebhook({ now: at }, text, await signed(text))).toEqual({
    ok: true,
    stored: false,
  });
  expect(await stored()).toBe(0);
});

test("what happens in the room of a check is thanked for and forgotten: it is no attendance", async () => {
  const participant = { sid: "PA_probe", identity: "probe", joinedAt: at };
  for (const event of ["participant_joined", "participant_left", "room_finished"]) {
    const text = bodyOf({ event, room: "probe-0123456789", at, participant });
    expect((await post(text, await signed(text))).status).toBe(200);
  }
  expect(await stored()).toBe(0);
});
