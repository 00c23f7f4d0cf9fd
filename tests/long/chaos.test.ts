import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { isAlive, sleep } from "#app/server/processes.mjs";
import { ask } from "#tests/support/ask.ts";
import { runScript } from "#tests/support/broken-house.ts";
import { beginChaos } from "#tests/support/chaos.ts";
import type { ChaosGround } from "#tests/support/chaos-ground.ts";
import { startVisitors } from "#tests/support/chaos-visitors.ts";
import { answersAgain } from "#tests/support/ended-backends.ts";
import { livekitBinary, startLiveKit, type TestLiveKit } from "#tests/support/livekit.ts";
import { aMinutePasses, openWork, until } from "#tests/support/long-rush.ts";
import { asAdmin, freshDatabase } from "#tests/support/postgres.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** CHAOS_SECONDS=120: the whole proof. */
const seconds = Number(process.env.CHAOS_SECONDS ?? 12);
const minutes = 60_000;
const go = pathsIn("de");

let url: string;
let ground: ChaosGround;
let livekit: TestLiveKit;
let web: RunningServer;
let worker: RunningServer;
let visitors: Awaited<ReturnType<typeof startVisitors>>;
let desk: string;

const rows = <T>(sql: string, ...values: unknown[]) =>
  asAdmin(url, async (client) => (await client.query(sql, values)).rows as T[]);

const publicPages = () => [
  go.entry(),
  go.portal(ground.slug),
  go.month(ground.slug, "2026-12"),
  go.session(ground.slug, ground.coming),
  go.register(ground.slug, ground.coming),
  go.feed(ground.slug, "ics"),
  ...ground.places.map(go.place),
  ...ground.entries.map(go.room),
  go.ownData(),
  go.login(),
  "/api/v1/sessions",
  "/sitemap.xml",
  "/healthz",
];
const deskPages = () => [
  go.today(ground.slug),
  go.calendar(ground.slug),
  go.deskSession(ground.slug, ground.coming),
  go.people(ground.slug),
  go.deskQuestions(ground.slug),
  go.experts(ground.slug),
  go.pool(ground.slug),
  go.journal(ground.slug),
  go.staff(ground.slug),
];

describe.skipIf(!livekitBinary)(`${seconds} seconds in which connections end at random`, () => {
  beforeAll(async () => {
    url = await freshDatabase("chaos");
    ground = await runScript<ChaosGround>(".", "tests/support/chaos-ground.ts", url);
    livekit = await startLiveKit();
    const env = { ...livekit.env, PAGE_CACHE: "on", TRUST_PROXY: "1" };
    [web, worker] = await Promise.all([
      startServer({ databaseUrl: url, role: "web", env }),
      startServer({ databaseUrl: url, role: "worker", env }),
    ]);
    desk = (await ask(`${web.url}/demo`, { form: { staff: ground.staff[0]?.id ?? "" } })).cookie;
  });
  afterAll(async () => {
    await visitors?.stop();
    await Promise.all([web?.stop(), worker?.stop()]);
    await livekit?.stop();
  });

  test("the house lives, and every page answers within two seconds after", async () => {
    visitors = await startVisitors(web.url, url, ground);
    const chaos = await beginChaos(url, 10);
    await sleep(seconds * 1_000);
    await chaos.stop();
    const late = await answersAgain(web.url, publicPages());
    const lateAtDesk = await answersAgain(web.url, deskPages(), { Cookie: desk });
    await visitors.stop();

    expect([web, worker].filter(({ pid }) => !isAlive(pid)).map(({ logs }) => logs())).toEqual([]);
    expect([...late, ...lateAtDesk]).toEqual([]);
    const spared = Object.entries(chaos.hits).filter(([, hits]) => hits < seconds / 12);
    expect(spared, "kinds of connections that were not ended").toEqual([]);
    const { signUps, codes, logins, keys } = visitors.heard;
    process.stdout.write(
      `  ended: ${JSON.stringify(chaos.hits)}\n  acknowledged: ${signUps.length} sign-ups, ${codes.length} codes, ` +
        `${logins.length} logins, ${keys.length} keys; ${visitors.unheard()} times none\n`,
    );
  });

  test("what was promised by mail is mailed, to everybody once", async () => {
    await aMinutePasses(url);
    await until(
      () => openWork(url),
      (open) => open === 0,
      5 * minutes,
    );
    const people = await rows<{ address: string }>(
      `SELECT address FROM "Registration" WHERE "sessionId" = $1 ORDER BY 1`,
      ground.coming,
    );
    const kept = people.map(({ address }) => address);
    const mailed = new Map(
      (
        await rows<{ to: string; n: number }>(
          `SELECT "to", count(*)::int AS n FROM "MailboxMail" GROUP BY 1`,
        )
      ).map(({ to, n }) => [to, n]),
    );
    const { signUps, codes } = visitors.heard;
    expect(signUps.length).toBeGreaterThan(seconds / 4);
    expect(signUps.filter((address) => !kept.includes(address))).toEqual([]);
    expect(kept.filter((address) => mailed.get(address) !== 1)).toEqual([]);
    expect(codes.length).toBeGreaterThan(0);
    const promised = (address: string) => codes.filter((other) => other === address).length;
    expect(codes.filter((address) => (mailed.get(address) ?? 0) < promised(address))).toEqual([]);
  });

  test("every seat is counted, every login and every key is known", async () => {
    const [{ taken, waiting, seated, queued }] = (await rows(
      `SELECT taken, waiting,
         (SELECT count(*)::int FROM "Registration" WHERE "sessionId" = $1 AND status = 'seated') AS seated,
         (SELECT count(*)::int FROM "Registration" WHERE "sessionId" = $1 AND status = 'waiting') AS queued
       FROM "SeatPool" WHERE "sessionId" = $1`,
      ground.coming,
    )) as [Record<"taken" | "waiting" | "seated" | "queued", number>];
    expect({ taken, waiting }).toEqual({ taken: seated, waiting: queued });

    const { logins, keys } = visitors.heard;
    expect(logins.length).toBeGreaterThan(0);
    const shownOut: string[] = [];
    for (const jar of logins) {
      const { status, location } = await jar.ask(go.account());
      if (status >= 400 || location.startsWith(go.login())) shownOut.push(`${status} ${location}`);
    }
    expect(shownOut).toEqual([]);

    expect(keys.length).toBeGreaterThan(0);
    const known = await rows<{ identity: string }>(`SELECT identity FROM "RoomEntry"`);
    const identities = known.map(({ identity }) => identity);
    expect(keys.filter((identity) => !identities.includes(identity))).toEqual([]);
  });

  test("who listens listens again, and the clockwork goes on", async () => {
    /** Over for a day: a handler of the clockwork clears it away. */
    await rows(`INSERT INTO "KeptAnswer" (key, content, "claimedAt", "expiresAt")
      VALUES ('over', 'over', now() - interval '2 days', now() - interval '1 day')`);
    await until(
      async () => {
        const there = await rows<{ name: string }>(
          `SELECT DISTINCT application_name AS name FROM pg_stat_activity
           WHERE datname = current_database() AND application_name LIKE 'verbund listening: %'`,
        );
        const left = await rows(`SELECT FROM "KeptAnswer" WHERE key = 'over'`);
        return { listening: there.length, left: left.length };
      },
      ({ listening, left }) => listening > 0 && left === 0,
      3 * minutes,
    );
  });
});
