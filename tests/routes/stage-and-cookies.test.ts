import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf } from "#app/features/experts/device-codes.server.ts";
import { expertToken, stageToken } from "#app/features/experts/links.server.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, anExpert, aSession, guest, guestOf, inHours } from "../support/cast.ts";
import { aCookieJar } from "../support/cookie-jar.ts";
import { type RunningServer, startServer } from "../support/server.ts";

const go = pathsIn("de");
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
});

afterAll(() => server?.stop());

async function anEngagement(hours = -0.1) {
  const host = await anAssociation("aiw");
  const expert = await anExpert(host);
  const session = await aSession(host, { startsAt: inHours(hours), expert });
  const engagement = await db.engagement.findFirstOrThrow({ where: { sessionId: session.id } });
  return { host, expert, engagement };
}

const newestCode = async (engagementId: string) => {
  const where = { engagementId };
  const { id } = await db.deviceCode.findFirstOrThrow({ where, orderBy: { askedAt: "desc" } });
  return codeOf(id);
};

test("the calendar's link opens no stage on a device the expert has not opened, but by a code", async () => {
  const { engagement } = await anEngagement();
  const stage = go.room(stageToken(engagement));
  const device = go.stageDevice(stageToken(engagement));
  const jar = aCookieJar(server.url);
  for (const path of [stage, `${stage}/drinnen`])
    expect(await jar.ask(path)).toMatchObject({ status: 302, location: device });
  expect(await jar.ask(stage, {})).toMatchObject({ status: 303, location: device });
  expect((await jar.ask(`${stage}/schluessel`, {})).status).not.toBe(200);
  expect(await db.roomEntry.count({ where: { engagementId: engagement.id } })).toBe(0);

  expect((await jar.ask(device)).text).toContain("Code schicken");
  expect((await jar.ask(device, { intent: "ask-code" })).status).toBe(303);
  const code = await newestCode(engagement.id);
  const stranger = aCookieJar(server.url);
  expect((await stranger.ask(device, { intent: "open", code })).status).toBe(400);
  expect(await jar.ask(device, { intent: "open", code })).toMatchObject({ location: stage });
  expect(await jar.ask(stage)).toMatchObject({ status: 200 });
  expect(await jar.ask(stage, {})).toMatchObject({ status: 303, location: `${stage}/drinnen` });
});

test("where the expert's page was opened, the calendar's link leads onto the stage", async () => {
  const { engagement } = await anEngagement();
  const jar = aCookieJar(server.url);
  expect((await jar.ask(go.expert(expertToken(engagement)), {})).status).toBe(303);
  expect((await jar.ask(go.room(stageToken(engagement)))).status).toBe(200);
  expect((await aCookieJar(server.url).ask(go.room(stageToken(engagement)))).status).toBe(302);
});

test("a device that a code has opened is the expert's own for every session, until a link is renewed", async () => {
  const { host, expert, engagement } = await anEngagement();
  const later = await aSession(host, { startsAt: inHours(60), expert });
  const next = await db.engagement.findFirstOrThrow({ where: { sessionId: later.id } });
  const jar = aCookieJar(server.url);
  const device = go.stageDevice(stageToken(engagement));
  await jar.ask(device, { intent: "ask-code" });
  await jar.ask(device, { intent: "open", code: await newestCode(engagement.id) });
  const own = await jar.ask(go.expert(expertToken(next)));
  expect(own.text).not.toContain("Meine Seite hier öffnen");
  expect((await jar.ask(go.room(stageToken(next)))).status).toBe(200);
  await db.expertDevice.deleteMany({ where: { expertId: expert.id } });
  expect((await jar.ask(go.room(stageToken(next)))).status).toBe(302);
});

test("the fourth code for a device is withheld, and the page says until when", async () => {
  const { engagement } = await anEngagement();
  const device = go.stageDevice(stageToken(engagement));
  const jar = aCookieJar(server.url);
  for (let n = 0; n < 4; n++) await jar.ask(device, { intent: "ask-code" });
  expect((await jar.ask(device)).text).toMatch(/Der nächste kann um \d+:\d\d Uhr kommen/);
  expect(await db.deviceCode.count({ where: { engagementId: engagement.id } })).toBe(3);
});

test("forty sessions as an expert and forty rooms as a guest leave a browser's cookies small", async () => {
  const jar = aCookieJar(server.url);
  const host = await anAssociation("aiw");
  const expert = await anExpert(host);
  const heaviest = () => Math.max(...jar.kept.map(({ path }) => jar.sentTo(path).length));
  for (let n = 0; n < 40; n++) {
    const spoken = await aSession(host, { startsAt: inHours(n * 3 - 0.1), expert });
    const engagement = await db.engagement.findFirstOrThrow({ where: { sessionId: spoken.id } });
    const page = go.expert(expertToken(engagement));
    expect((await jar.ask(page, {})).status).toBe(303);
    expect((await jar.ask(page)).status).toBe(200);
    expect((await jar.ask(go.room(stageToken(engagement)))).status).toBe(200);

    const attended = await aSession(host, { startsAt: inHours(-0.1) });
    const signedUp = await register(guestOf(host, inHours(-1)), attended.id, guest(n));
    const id = (signedUp.ok && signedUp.registrationId) || "";
    const room = go.room(entryToken(await db.registration.findUniqueOrThrow({ where: { id } })));
    expect((await jar.ask(room, {})).status).toBe(303);
    expect((await jar.ask(`${room}/drinnen`)).status).toBe(200);
  }
  expect(heaviest()).toBeLessThan(1500);
  expect(jar.sentTo(`/${host.slug}`)).toBe("");
  expect(jar.kept.filter(({ name }) => name === "geraet")).toHaveLength(4);
});
