import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { entryToken, placeToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { paths, pathsIn } from "#app/paths.ts";
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
import { aCookieJar } from "#tests/support/cookie-jar.ts";
import { aClerk } from "#tests/support/desk.ts";
import { letReadingTimePass, openForm, typed } from "#tests/support/doors.ts";
import { answersAgain, endBackends } from "#tests/support/ended-backends.ts";
import { takeSeat } from "#tests/support/kept.ts";
import { asAdmin } from "#tests/support/postgres.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

vi.setConfig({ testTimeout: 180_000 });

/** 20 in `npm run test:long`: the whole proof. */
const rounds = Number(process.env.LOST_CONNECTIONS ?? 1);
const url = process.env.DATABASE_URL ?? "";
const go = pathsIn("de");

let server: RunningServer;
let host: Association;
let session: string;
let place: string;
let entry: string;
let opened: string;
let step: Awaited<ReturnType<typeof aClerk>>["step"];

beforeAll(async () => {
  server = await startServer({ databaseUrl: url });
  host = await anAssociation("aiw");
  session = (await aSession(host, { startsAt: inHours(50), seats: 500 })).id;
  const running = await aSession(host, { startsAt: inHours(-0.1), endsAt: inHours(5) });
  place = placeToken(await annaAt(session));
  entry = entryToken(await annaAt(running.id));
  opened = await openForm(server.url, host.slug, session);
  await asAdmin(url, letReadingTimePass);
  ({ step } = await aClerk(server.url, host));
});
afterAll(() => server?.stop());

async function annaAt(sessionId: string) {
  const outcome = await register(guestOf(host, inHours(-1)), sessionId, anna);
  const id = (outcome.ok && outcome.registrationId) || "";
  return db.registration.findUniqueOrThrow({ where: { id } });
}

let guests = 0;
const form = async (path: string, fields: Record<string, string>) =>
  (await ask(server.url + path, { form: fields })).status;

type Post = { answers: number; send: () => Promise<number | undefined> };

/** Each kind of POST that counts uses, writes, sends mail, logs in or asks for a room. */
const posts: Record<string, Post> = {
  "a sign-up by form": {
    answers: 303,
    send: () => form(go.register(host.slug, session), { ...typed(++guests), opened }),
  },
  "a sign-up by the API": {
    answers: 201,
    send: async () => {
      await takeSeat(server, session, host.slug, 1_000 + ++guests);
      return 201;
    },
  },
  "a lost link": {
    answers: 303,
    send: () => form(go.link(host.slug, session), { email: anna.email }),
  },
  "own data": { answers: 303, send: () => form(go.ownData(), { email: anna.email }) },
  "a login": { answers: 303, send: () => form(go.login(), { email: "owner@aiw.example.org" }) },
  "a wrong code": {
    answers: 400,
    send: async () => {
      const jar = aCookieJar(server.url);
      await jar.ask(go.login(), { email: `${++guests}@aiw.example.org` });
      return (await jar.ask(go.loginCode(), { code: "123456" })).status;
    },
  },
  "details of a place": {
    answers: 303,
    send: () => form(go.correct(place), { name: "Anna Albers", company: "Albers Bau" }),
  },
  "a way into the room": { answers: 303, send: () => form(go.room(entry), {}) },
  "a stranger's webhook": { answers: 401, send: () => form(paths.livekitWebhook(), {}) },
  "seats at the desk": {
    answers: 303,
    send: async () => (await step(session, "plaetze", { plaetze: "500" })).status,
  },
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
    expect(await posts[name]?.send()).toBe(posts[name]?.answers);
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
  }, 60_000);
});
