import { expect, test, vi } from "vitest";
import { roomToken } from "#app/platform/livekit.server.ts";
import { claimsOf } from "#tests/support/livekit.ts";

vi.hoisted(() =>
  Object.assign(process.env, {
    LIVEKIT_URL: "ws://127.0.0.1:9",
    LIVEKIT_API_KEY: "joinkey",
    LIVEKIT_API_SECRET: "join-secret-join-secret-join-secret-",
  }),
);

test("an attendee's token lets see and hear, and tells nobody a name", async () => {
  const token = await roomToken({
    identity: "abc",
    room: "raum-1",
    role: "attendee",
    name: "Anna",
  });
  const { exp, nbf, ...claims } = claimsOf(token);
  expect(claims).toEqual({
    iss: "joinkey",
    sub: "abc",
    video: {
      roomJoin: true,
      room: "raum-1",
      canSubscribe: true,
      canPublish: false,
      canPublishData: false,
      canUpdateOwnMetadata: false,
    },
  });
  expect(exp - nbf).toBe(300);
});

test("who runs a room may speak by name of the association, and never holds the administration", async () => {
  const role = "moderator";
  const token = await roomToken({ identity: "abc", room: "raum-1", role, name: "AIW, Moderation" });
  const { name, attributes, video } = claimsOf(token);
  expect({ name, attributes }).toEqual({ name: "AIW, Moderation", attributes: { role } });
  expect(video).toMatchObject({ roomJoin: true, canPublish: true });
  expect(video.roomAdmin).toBeUndefined();
});

test("an expert's token opens camera, microphone and screen, and never the administration", async () => {
  const token = await roomToken({
    identity: "abc",
    room: "raum-1",
    role: "expert",
    name: "Team Kurzarbeit",
  });
  const { exp, nbf, ...claims } = claimsOf(token);
  expect(claims).toEqual({
    iss: "joinkey",
    sub: "abc",
    name: "Team Kurzarbeit",
    attributes: { role: "expert" },
    video: {
      roomJoin: true,
      room: "raum-1",
      canSubscribe: true,
      canPublish: true,
      canPublishData: true,
      canPublishSources: ["camera", "microphone", "screen_share", "screen_share_audio"],
      canUpdateOwnMetadata: false,
    },
  });
  expect(exp - nbf).toBe(300);
});

test("a guest who may speak goes by a name, and still sends nothing but sound and picture", async () => {
  const role = "guest";
  const token = await roomToken({ identity: "abc", room: "raum-1", role, name: "Anna Blum" });
  const { name, attributes, video } = claimsOf(token);
  expect({ name, attributes }).toEqual({ name: "Anna Blum", attributes: { role } });
  expect(video).toMatchObject({
    canPublish: true,
    canPublishData: false,
    canPublishSources: ["camera", "microphone", "screen_share", "screen_share_audio"],
  });
});
