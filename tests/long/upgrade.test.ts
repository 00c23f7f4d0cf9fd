import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ask } from "#tests/support/ask.ts";
import { emptyDatabase, runCommand } from "#tests/support/backup.ts";
import { asAdmin, temporaryFolder } from "#tests/support/postgres.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/**
 * Backups as earlier builds wrote them, each with the demo's story, its secret that of the tests: a house that
 * is brought up to this version shows every page. A build that ships adds one of its own.
 */
const earlier = ["97b1b73"];

const SECRET = process.env.SECRET ?? "";
const admin = process.env.TEST_ADMIN_URL ?? "";
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

let dataDir: string;
let server: RunningServer;

beforeAll(() => {
  dataDir = temporaryFolder("verbund-upgrade-");
});
afterAll(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Every link of a page that stays in the house and changes nothing. */
const linksIn = (page: string) =>
  [...page.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, path = ""]) =>
    path.replaceAll("&amp;", "&"),
  );

const most = 200;

/** Follows every link from these pages on; what answered with an error. */
async function walk(starts: string[], cookie = "") {
  const seen = new Set(starts);
  const failed: string[] = [];
  const waiting = [...starts];
  for (let path = waiting.shift(); path !== undefined && seen.size < most; path = waiting.shift()) {
    const { status, text, headers } = await ask(server.url + path, {
      headers: cookie ? { Cookie: cookie } : {},
    });
    if (status >= 400) failed.push(`${status} ${path}`);
    const next = headers.location ? [headers.location.replace(server.url, "")] : linksIn(text);
    for (const link of next.filter((one) => one.startsWith("/") && !seen.has(one))) {
      if (/abmelden$|\.(ics|rss|json|png|pdf)|material|\/datei|\/logo\//.test(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
  return { failed, seen: seen.size };
}

test.each(earlier)("a backup of %s restores, migrates and shows every page", async (build) => {
  const url = await emptyDatabase(admin, `verbund_upgrade_${build}`);
  const file = `tests/upgrades/${build}.backup`;
  const env = { DATABASE_URL: url, DATA_DIR: dataDir, SECRET };
  const restored = await runCommand("restore", [file, "--seen"], env);
  expect(restored.said).toContain("Restored the state of");
  expect(restored.code).toBe(0);

  server = await startServer({ databaseUrl: url, dataDir, demo: true, env: { RATE_LIMIT: "off" } });
  const rows = await asAdmin(url, (client) => client.query('SELECT id FROM "Session"'));
  expect(rows.rowCount).toBe(34);
  const portals = ["aiw", "emsland", "steinfurt"].map((slug) => `/${slug}`);
  const sessions = await asAdmin(url, (client) =>
    client.query(
      `SELECT slug, "Session".id FROM "Session" JOIN "Association" ON "Association".id = "hostId"
       WHERE "publishedAt" IS NOT NULL`,
    ),
  );
  const pages = sessions.rows.map(({ slug, id }) => `/${slug}/termine/${id}`);
  const everybody = await walk(["/", "/en", "/demo", ...portals, ...pages]);
  expect(everybody.failed).toEqual([]);
  expect(everybody.seen).toBeGreaterThan(60);

  for (const slug of ["aiw", "emsland", "steinfurt"]) {
    const { rows: staff } = await asAdmin(url, (client) =>
      client.query(
        `SELECT "staffId" AS id FROM "StaffRole" JOIN "Association" ON "Association".id = "associationId"
         WHERE slug = $1 AND role = 'owner' AND "endedAt" IS NULL ORDER BY "staffId" LIMIT 1`,
        [slug],
      ),
    );
    const { cookie } = await ask(`${server.url}/demo`, { form: { staff: staff[0].id } });
    const desk = await walk([`/buero/${slug}/heute`], cookie);
    expect(desk.failed).toEqual([]);
    expect(desk.seen).toBeGreaterThan(60);
  }
});
