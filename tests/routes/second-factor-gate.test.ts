import type { RouteConfigEntry } from "@remix-run/route-config";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  allianceInvitationToken,
  inviteAssociation,
} from "#app/features/alliance/invite-association.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import routes from "#app/routes.ts";
import { ask } from "../support/ask.ts";
import { type Association, anAlliance, anAssociation, officeOf } from "../support/cast.ts";
import { type RunningServer, startServer } from "../support/server.ts";

let server: RunningServer;
let aiw: Association;
let cookie: string;
let token: string;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  const alliance = await anAlliance(aiw);
  const now = new Date();
  const invited = await inviteAssociation(officeOf(aiw, now), alliance.id);
  token = invited.ok ? allianceInvitationToken(invited.invitationId) : "";
  const owner = { email: "leitung@example.org", name: "Leitung", role: "owner" } as const;
  const { staffId } = await enterStaff(officeOf(aiw, now), owner);
  await db.secondFactor.create({
    data: { staffId, sealedKey: new Uint8Array(60), createdAt: now, confirmedAt: now },
  });
  const env = { RATE_LIMIT: "off" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, env, role: "web" });
  cookie = (await ask(`${server.url}/demo`, { form: { staff: staffId } })).cookie;
  await db.cookieSession.updateMany({ where: { staffId }, data: { secondFactorAt: null } });
});

afterAll(() => server?.stop());

/** What leaves the desk: answers that are no page, and prints. Without names of people, or only shown in a frame: */
const mayLeave = [
  "materialien/:materialId/datei",
  "rundmail/:circularId/mail",
  "nachbereitung/mail",
];
const isTaken = ({ file = "", path = "" }: RouteConfigEntry) =>
  file.endsWith(".ts") || /(^|\/)(druck|text|datei)$/.test(path);

/** Every address under /buero that hands out something to keep. */
const takenAway = (entries: RouteConfigEntry[], before = ""): string[] =>
  entries.flatMap((entry) => {
    const full = [before, entry.path].filter(Boolean).join("/").replace("en?/", "");
    const own = /^buero\/:association/.test(full) && isTaken(entry) ? [full] : [];
    return [...own, ...takenAway(entry.children ?? [], full)];
  });

/** Every address under /buero, as app/routes.ts has them now. */
const underTheDesk = (entries: RouteConfigEntry[], before = ""): string[] =>
  entries.flatMap(({ path = "", children = [] }) => {
    const full = [before, path].filter(Boolean).join("/").replace("en?/", "");
    return [...(/^buero(\/|$)/.test(full) ? [full] : []), ...underTheDesk(children, full)];
  });

/** The ways in and out, and what a link from a mail answers: it needs no second factor, or is it. */
const ways = [
  ...["anmelden", "anmelden/code", "zweiter-faktor", "abmelden", "einladung/:token"],
  "ausleihe/:token",
];

const guarded = underTheDesk(routes as RouteConfigEntry[]).filter(
  (path) => !ways.includes(path.replace("buero/", "")),
);

/** What stands in each table, as a print of it; logins note when they were used. */
async function everything() {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`;
  const counts: Record<string, string> = {};
  for (const { name } of tables) {
    if (["CookieSession", "RateLimit", "WorkerHeartbeat"].includes(name)) continue;
    const [row] = await db.$queryRaw<{ print: string }[]>(
      Prisma.sql`SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) AS print
        FROM ${Prisma.raw(`"${name}"`)} t`,
    );
    counts[name] = row?.print ?? "";
  }
  return counts;
}

test("the sweep finds the pages of the desk", () => {
  expect(guarded).toContain("buero/konto");
  expect(guarded).toContain("buero/verbund/:token");
  expect(guarded).toContain("buero/:association/einstellungen/mitarbeitende");
});

test("an enrolled person with the code alone is refused on every POST, and nothing is written", async () => {
  const before = await everything();
  for (const path of guarded) {
    const address = `/${path
      .replace(":association", aiw.slug)
      .replace(":token", token)
      .replace(/:\w+\??/g, "x")}`;
    const form = {
      intent: "invite",
      email: "neu@example.org",
      name: "Neu",
      role: "reader",
      end: "others",
      codes: "new",
    };
    const answer = await ask(`${server.url}${address}`, { form, headers: { Cookie: cookie } });
    expect([403, 405], `${address}: ${answer.status}`).toContain(answer.status);
    if (/konto|einstellungen(?!.*\/probe)|verbund/.test(address))
      expect(answer.status, address).toBe(403);
  }
  expect(await everything()).toEqual(before);
});

test("what leaves the desk as a file, a print or a text is behind the second factor, whatever is added", async () => {
  const ways = takenAway(routes as RouteConfigEntry[]).filter(
    (path) => !mayLeave.some((one) => path.endsWith(one)),
  );
  expect(ways).toContain("buero/:association/teilnehmende/druck");
  expect(ways).toContain("buero/:association/protokoll/datei");
  for (const path of ways) {
    const address = `/${path.replace(":association", aiw.slug).replace(/:\w+\??/g, "x")}`;
    const { status, headers } = await ask(server.url + address, { headers: { Cookie: cookie } });
    expect([302, 404, 405], `${address}: ${status}`).toContain(status);
    if (status === 302) expect(headers.location, address).toContain("/buero/zweiter-faktor");
    else expect(path, address).toMatch(/raum|:|teilnehmende\/datei$/);
  }
});

test("the same login reads", async () => {
  const page = await ask(`${server.url}/buero/${aiw.slug}/einstellungen/verbund`, {
    headers: { Cookie: cookie },
  });
  expect(page.status).toBe(200);
  expect(page.text).toContain("zweite Faktor");
});
