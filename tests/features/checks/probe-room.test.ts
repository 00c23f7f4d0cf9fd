import { afterAll, describe, expect, test, vi } from "vitest";
import { endOldProbes, isProbe, listPresent, openProbe } from "#app/platform/livekit.server.ts";
import { livekitBinary } from "#tests/support/livekit.ts";

const livekit = await vi.hoisted(async () => {
  const support = await import("#tests/support/livekit.ts");
  if (!support.livekitBinary) return null;
  const running = await support.startLiveKit();
  Object.assign(process.env, running.env);
  return running;
});

afterAll(async () => {
  await livekit?.stop();
});

async function rooms() {
  const { RoomServiceClient } = await import("livekit-server-sdk");
  const { url, env } = livekit ?? { url: "", env: {} as Record<string, string> };
  const server = new RoomServiceClient(url, env.LIVEKIT_API_KEY, env.LIVEKIT_API_SECRET);
  return { server, names: async () => (await server.listRooms()).map(({ name }) => name) };
}

const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());

describe.skipIf(!livekitBinary)("the room of a check", () => {
  test("is for one person and three minutes, and its key opens no other", async () => {
    const opened = await openProbe("one");
    const { exp, nbf, video } = claimsOf(opened?.token ?? "");
    expect(exp - nbf).toBe(180);
    expect(video).toEqual({
      room: "probe-one",
      roomJoin: true,
      canPublish: true,
      canPublishSources: ["microphone"],
      canSubscribe: true,
      canPublishData: false,
      canUpdateOwnMetadata: false,
    });
    const { server } = await rooms();
    const [room] = await server.listRooms(["probe-one"]);
    expect(room).toMatchObject({ maxParticipants: 1, emptyTimeout: 30, departureTimeout: 20 });
    expect(await listPresent("probe-one")).toEqual([]);
  });

  test("ends after its time, and a session's room beside it stays", async () => {
    const { server, names } = await rooms();
    await openProbe("two");
    await server.createRoom({ name: "sprechstunde", emptyTimeout: 600 });
    await endOldProbes(new Date());
    expect(await names()).toContain("probe-two");
    await endOldProbes(new Date(Date.now() + 182_000));
    expect(await names()).toEqual(["sprechstunde"]);
  });
});

test("no room of a session is named like one", () => {
  expect(isProbe("probe-0123456789")).toBe(true);
  expect(isProbe("0123456789abcdefghjkmnpqrs")).toBe(false);
});
