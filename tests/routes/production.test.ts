import { afterAll, beforeAll, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { ask } from "#tests/support/ask.ts";
import { anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { openForm } from "#tests/support/doors.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({
    databaseUrl: process.env.DATABASE_URL,
    env: {
      MODE: "production",
      PUBLIC_URL: "https://verbund.example",
      SMTP_URL: "smtp://127.0.0.1:1",
    },
  });
});

afterAll(() => server?.stop());

const get = (path: string, headers = {}) => ask(server.url + path, { headers });

test("in production nothing is told to an empty database", async () => {
  expect(await db.association.count()).toBe(0);
  expect((await get("/")).status).toBe(200);
});

test("in production the tools of development are not there", async () => {
  for (const path of [
    "mailbox",
    "mailbox.json",
    "mailbox/x",
    "mailbox/x/html",
    "clock",
    "catalog",
    "catalog/x",
  ])
    expect((await get(`/dev/${path}`)).status, path).toBe(404);
  for (const path of ["mailbox", "clock", "catalog"])
    expect((await ask(`${server.url}/dev/${path}`, { form: {} })).status, path).toBeGreaterThan(
      403,
    );
});

test("in production a name of its own is answered, and browsers are told to stay with https", async () => {
  const { status, headers } = await get("/", { Host: "verbund.example" });
  expect([status, headers["strict-transport-security"]]).toEqual([200, expect.any(String)]);
});

test("in production a seat is taken though no mail gets out, and its cookie stays with https", async () => {
  const host = await anAssociation("aiw");
  const { id } = await aSession(host, { startsAt: inHours(30) });
  const opened = await openForm(server.url, host.slug, id);
  await new Promise((read) => setTimeout(read, 2100));
  const sent = await ask(server.url + go.register(host.slug, id), {
    form: {
      opened,
      name: "Anna Blum",
      company: "Blum",
      email: "anna@example.org",
      postcode: "48703",
    },
  });
  expect(sent.status).toBe(303);
  expect(sent.headers["set-cookie"]?.toString()).toMatch(
    /^__Host-anmeldung=.+; HttpOnly; Secure; SameSite=Lax/,
  );
  expect(JSON.parse((await get("/healthz")).text)).toEqual({ ok: true });
});
