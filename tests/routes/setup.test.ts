import { afterAll, beforeAll, expect, test } from "vitest";
import { setupCode } from "#app/features/alliance/setup-code.server.ts";
import { db } from "#app/platform/db.server.ts";
import { ask } from "#tests/support/ask.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
let demo: RunningServer;

const databaseUrl = process.env.DATABASE_URL;
const production = {
  MODE: "production",
  PUBLIC_URL: "https://verbund.example",
  SMTP_URL: "smtp://127.0.0.1:1",
};

beforeAll(async () => {
  server = await startServer({ databaseUrl, env: production, role: "web" });
});

afterAll(async () => {
  await server?.stop();
  await demo?.stop();
});

const founding = (name: string, code = setupCode()) => ({
  code,
  name,
  town: "Meppen",
  contactPhone: "05931 0000",
  ownerName: "Geschäftsstelle, Leitung",
  ownerEmail: "leitung@example.org",
  brandColour: "#1f7a44",
});
const send = (form: Record<string, string>) => ask(`${server.url}/setup`, { form });

test("the code stands in the welcome and in no line of the log", () => {
  const lines = server.logs().split("\n");
  expect(lines.filter((line) => line.includes(setupCode()))).toEqual([
    expect.stringMatching(/^ {2}Setup code/),
  ]);
});

test("what is missing is named and what was typed stays", async () => {
  const answer = await send({ ...founding("Wirtschaftsverband Emsland"), ownerEmail: "leitung" });
  expect(answer.status).toBe(400);
  expect(answer.text).toContain("eine Adresse mit @");
  expect(answer.text).toContain("Wirtschaftsverband Emsland");
});

test("without the code nothing is created, and two at once make one association", async () => {
  expect((await send(founding("Fremd", ""))).status).toBe(409);
  expect((await send(founding("Fremd", "aaaa-aaaa-aaaa"))).status).toBe(409);
  expect(await db.association.count()).toBe(0);
  const both = await Promise.all([send(founding("Verband Eins")), send(founding("Verband Zwei"))]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
  expect(both.find(({ status }) => status === 303)?.headers.location).toBe("/buero/anmelden/code");
  expect(await db.association.count()).toBe(1);
  expect(await db.staffRole.findMany({ select: { role: true } })).toEqual([{ role: "owner" }]);
  expect(await db.loginCode.count()).toBe(1);
});

test("after the first owner the page is closed, even once nobody leads any more", async () => {
  expect((await ask(`${server.url}/setup`)).status).toBe(404);
  await db.staffRole.updateMany({ data: { endedAt: new Date() } });
  expect((await send(founding("Verband Drei"))).status).toBe(404);
  await db.staffRole.deleteMany();
});

test("after five tries the right code counts no more for a while", async () => {
  expect((await ask(`${server.url}/setup`)).status).toBe(200);
  for (let n = 0; n < 5; n++) await send(founding(`Fremd ${n}`, "aaaa-aaaa-aaaa"));
  expect((await send(founding("Verband Vier"))).status).toBe(429);
});

test("a demo has no first start, production no demo", async () => {
  expect((await ask(`${server.url}/demo`)).status).toBe(404);
  expect((await ask(`${server.url}/demo`, { form: { staff: "x" } })).status).toBe(404);
  demo = await startServer({ databaseUrl, role: "web" });
  expect((await ask(`${demo.url}/setup`)).status).toBe(404);
  expect((await ask(`${demo.url}/setup`, { form: founding("Verband") })).status).toBe(404);
});
