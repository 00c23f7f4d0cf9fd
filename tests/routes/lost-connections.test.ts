import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { placeToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { isAlive, sleep } from "#app/server/processes.mjs";
import { ask } from "#tests/support/ask.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  guestOf,
  inHours,
} from "#tests/support/cast.ts";
import { aClerk } from "#tests/support/desk.ts";
import { typed } from "#tests/support/doors.ts";
import { answersAgain, endBackends } from "#tests/support/ended-backends.ts";
import { takeSeat } from "#tests/support/kept.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

vi.setConfig({ testTimeout: 180_000 });

/** 20 in `npm run test:long`: the whole proof. */
const rounds = Number(process.env.LOST_CONNECTIONS ?? 1);
const url = process.env.DATABASE_URL ?? "";

let server: RunningServer;
let host: Association;
let session: string;
let place: string;
let step: Awaited<ReturnType<typeof aClerk>>["step"];

beforeAll(async () => {
  server = await startServer({ databaseUrl: url });
  host = await anAssociation("aiw");
  session = (await aSession(host, { startsAt: inHours(50), seats: 500 })).id;
  const outcome = await register(guestOf(host, new Date()), session, anna);
  const id = (outcome.ok && outcome.registrationId) || "";
  place = placeToken(await db.registration.findUniqueOrThrow({ where: { id } }));
  ({ step } = await aClerk(server.url, host));
});
afterAll(() => server?.stop());

let guests = 0;
const form = (path: string, fields: Record<string, string>) =>
  ask(server.url + path, { form: fields });

/** Each kind of POST that counts uses, writes, sends mail, logs in or asks for a room. */
const posts: Record<string, () => Promise<unknown>> = {
  "a sign-up by form": () =>
    form(`/${host.slug}/termine/${session}/anmelden`, { ...typed(++guests) } as never),
  "a sign-up by the API": () => takeSeat(server, session, host.slug, 1_000 + ++guests),
  "a lost link": () => form(`/${host.slug}/termine/${session}/link`, { email: anna.email }),
  "own data": () => form("/meine-daten", { email: anna.email }),
  "a login": () => form("/buero/anmelden", { email: "owner@aiw.example.org" }),
  "a code": () => form("/buero/anmelden/code", { code: "123456" }),
  "details of a place": () => form(`/platz/${place}/angaben`, { name: "Anna Albers" }),
  "a way into the room": () => form(`/raum/${place}`, {}),
  "a webhook": () => form("/webhooks/livekit", {}),
  "seats at the desk": () => step(session, "plaetze", { plaetze: "500" }),
};

const pages = () => [
  "/",
  `/${host.slug}`,
  `/${host.slug}/termine/${session}`,
  `/platz/${place}`,
  `/buero/anmelden`,
  `/api/v1/sessions`,
  "/healthz",
];

test.each(
  Object.keys(posts),
)("a second after %s every connection ends, and every page answers again within two seconds", async (name) => {
  for (let round = 0; round < rounds; round++) {
    await posts[name]?.();
    await sleep(1_000);
    expect(await endBackends(url)).toBeGreaterThan(0);
    expect(await answersAgain(server.url, pages())).toEqual([]);
    expect(isAlive(server.pid), server.logs()).toBe(true);
  }
});

test("afterwards it still takes sign-ups and sends every mail", async () => {
  await takeSeat(server, session, host.slug, 99_999);
  await vi.waitFor(async () => {
    const due = await db.delivery.count({ where: { status: { in: ["due", "claimed"] } } });
    expect(due).toBe(0);
  }, 30_000);
});
