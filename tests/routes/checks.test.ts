import { afterAll, beforeAll, expect, test } from "vitest";
import { expertToken, stageToken } from "#app/features/experts/links.server.ts";
import { entryToken, placeToken } from "#app/features/registration/links.server.ts";
import { paths, pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { ask } from "#tests/support/ask.ts";
import { livekitBinary, startLiveKit, type TestLiveKit } from "#tests/support/livekit.ts";
import { aSite, type Site } from "#tests/support/pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let site: Site;
let server: RunningServer;
let livekit: TestLiveKit | undefined;

beforeAll(async () => {
  site = await aSite();
  livekit = livekitBinary ? await startLiveKit() : undefined;
  const env = { ...livekit?.env, TRUST_PROXY: "1" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", env });
});

afterAll(async () => {
  await server?.stop();
  await livekit?.stop();
});

const keyFor = async (network: string) => {
  const headers = { "X-Forwarded-For": network };
  const { status, text } = await ask(server.url + paths.checkKey(), { method: "POST", headers });
  return { status, ...(JSON.parse(text) as { ok: boolean; refusal?: string; token?: string }) };
};

test("a network checks twenty times an hour, however many addresses it has; its neighbours go on", async () => {
  for (let n = 1; n <= 20; n++)
    expect((await keyFor(`2001:db8:1:1::${n}`)).refusal).not.toBe("too-often");
  const over = await keyFor("2001:db8:1:1::ffff");
  expect(over).toMatchObject({ status: 429, ok: false, refusal: "too-often" });
  expect((await keyFor("2001:db8:1:2::1")).refusal).not.toBe("too-often");
});

test("without a room server nothing is claimed: the page says so, and there is no key", async () => {
  await livekit?.stop();
  expect(await keyFor("192.0.2.9")).toMatchObject({ status: 409, refusal: "unavailable" });
});

const seen = {
  ...{ browser: "fit", signal: "ok", media: "udp", udp: "ok", tcp: "ok", turn: "not-offered" },
  ...{ sound: "untried", microphone: "untried", camera: "untried" },
};

test("what was seen is kept by the links of the seat and of the engagement, and by no other", async () => {
  const { places, engagement } = site;
  const send = async (path: string, form: Record<string, string> = seen) =>
    (await ask(server.url + path, { form })).status;
  const [place, entry] = [placeToken(places.seated), entryToken(places.seated)];
  const foreign = [
    go.placeCheck(entry),
    go.placeCheck(expertToken(engagement)),
    go.doorCheck(place),
    go.expertCheck(stageToken(engagement)),
    go.expertCheck(place),
  ];
  for (const path of foreign) expect(await send(path)).toBe(404);
  expect(await send(go.placeCheck(place), { ...seen, media: "by hand" })).toBe(400);
  expect(await send(go.check(site.host.slug, site.sessions.own.id))).toBe(405);
  expect(await db.deviceCheck.count()).toBe(0);

  for (const path of [go.placeCheck(place), go.doorCheck(entry)])
    expect(await send(path)).toBe(200);
  expect(await send(go.expertCheck(expertToken(engagement)))).toBe(200);
  const kept = await db.deviceCheck.findMany({ orderBy: { verdict: "asc" } });
  expect(
    kept.map(({ registrationId, engagementId, verdict }) => [
      registrationId ?? engagementId,
      verdict,
    ]),
  ).toEqual([
    [places.seated.id, "good"],
    [engagement.id, "limited"],
  ]);
});

test("a page elsewhere cannot have somebody's browser ask for keys", async () => {
  const headers = { Origin: "https://elsewhere.example" };
  const { status } = await ask(server.url + paths.checkKey(), { method: "POST", headers });
  expect(status).toBe(404);
});
