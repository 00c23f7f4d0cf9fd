import { afterAll, beforeAll, expect, test } from "vitest";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import type { Role } from "#app/features/identity/staff.ts";
import { db } from "#app/platform/db.server.ts";
import { ask } from "../support/ask.ts";
import { type Association, anAssociation, officeOf } from "../support/cast.ts";
import { type RunningServer, startServer } from "../support/server.ts";

let server: RunningServer;
let aiw: Association;
let foreign: Association;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  foreign = await anAssociation("emsland");
  server = await startServer({
    databaseUrl: process.env.DATABASE_URL,
    env: { RATE_LIMIT: "off" },
    role: "web",
  });
});

afterAll(() => server?.stop());

const entered = (role: Role, association = aiw) =>
  enterStaff(officeOf(association, new Date()), {
    email: `${role}-${association.slug}@example.org`,
    name: `Geschäftsstelle, ${role}`,
    role,
  });

/** The cookie of somebody of the demo. */
async function demoLogin(staffId: string) {
  const answer = await ask(`${server.url}/demo`, { form: { staff: staffId } });
  expect(answer.status).toBe(303);
  return answer.cookie;
}

const open = (path: string, cookie = "") =>
  ask(`${server.url}${path}`, { headers: cookie ? { Cookie: cookie } : {} });

test("one click of the demo opens the desk, and logging out closes it", async () => {
  const { staffId } = await entered("planner");
  const cookie = await demoLogin(staffId);
  expect(cookie).toMatch(/^verbund\.session_token=/);
  const desk = await open(`/buero/${aiw.slug}/heute`, cookie);
  expect(desk.status).toBe(200);
  expect(desk.headers["cache-control"]).toBe("private, no-store");
  const left = await ask(`${server.url}/buero/abmelden`, { form: {}, headers: { Cookie: cookie } });
  expect(left.status).toBe(303);
  expect((await open(`/buero/${aiw.slug}/heute`, cookie)).status).toBe(302);
});

test("nobody sees another association's desk, nor what their role may not", async () => {
  const { staffId } = await entered("reader");
  const cookie = await demoLogin(staffId);
  expect((await open(`/buero/${foreign.slug}/heute`, cookie)).status).toBe(404);
  const staff = `/buero/${aiw.slug}/einstellungen/mitarbeitende`;
  expect((await open(staff, cookie)).status).toBe(404);
  expect((await open(staff)).status).toBe(302);
});

test("who has not passed the second factor reads and changes nothing", async () => {
  const { staffId } = await entered("owner");
  const cookie = await demoLogin(staffId);
  await db.cookieSession.updateMany({ where: { staffId }, data: { secondFactorAt: null } });
  const staff = `/buero/${aiw.slug}/einstellungen/mitarbeitende`;
  expect((await open(staff, cookie)).status).toBe(200);
  const form = { intent: "invite", email: "neu@example.org", name: "Neu", role: "reader" };
  const refused = await ask(`${server.url}${staff}`, { form, headers: { Cookie: cookie } });
  expect(refused.status).toBe(403);
  expect(refused.text).toContain("zweite Faktor");
  expect(await db.staffInvitation.count()).toBe(0);
});

test("a login that was ended acts no more", async () => {
  const { staffId } = await entered("moderator");
  const [one, other] = [await demoLogin(staffId), await demoLogin(staffId)];
  const ended = await ask(`${server.url}/buero/konto`, {
    form: { end: "others" },
    headers: { Cookie: other },
  });
  expect(ended.status).toBe(303);
  expect((await open("/buero/konto", one)).status).toBe(302);
  expect((await open("/buero/konto", other)).status).toBe(200);
});

test("a known and an unknown address get the same answer", async () => {
  await entered("planner");
  const asked = (email: string) => ask(`${server.url}/buero/anmelden`, { form: { email } });
  const known = await asked(`planner-${aiw.slug}@example.org`);
  const unknown = await asked("niemand@example.org");
  expect(known.status).toBe(303);
  expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
  expect(unknown.headers.location).toBe(known.headers.location);
  expect(unknown.cookie.length).toBe(known.cookie.length);
});
