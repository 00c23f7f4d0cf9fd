import { beforeEach, expect, test } from "vitest";
import { findLastCheck } from "#app/features/checks/check-page.server.ts";
import { nothingSeen, type Seen } from "#app/features/checks/checks.ts";
import { keepCheck } from "#app/features/checks/keep-check.server.ts";
import type { Actor, Scope } from "#app/features/identity/scope.ts";
import { getDeskSession, getReach } from "#app/features/office/desk-session-queries.server.ts";
import { type MarkFilter, readFilter } from "#app/features/people/people.ts";
import { findPeople } from "#app/features/people/queries.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { erase } from "#app/features/privacy/erase.server.ts";
import { eraseOthers } from "#app/features/privacy/erase-others.server.ts";
import { expire, forgetPassing } from "#app/features/privacy/expire.server.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  anna,
  aSession,
  ben,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
  theSessionEnds,
} from "#tests/support/cast.ts";

const day = 24 * 60;
let host: Association;
let partner: Association;
let session: { id: string };
let expertId: string;

beforeEach(async () => {
  host = await anAssociation("aiw");
  partner = await anAssociation("emsland");
  expertId = (await anExpert(host)).id;
  session = await aSession(host, { adoptedBy: partner, expert: { id: expertId } });
});

const good = { ...nothingSeen, browser: "fit", signal: "ok", media: "udp", udp: "ok" } as const;
const poor = { ...good, media: "none", udp: "failed", tcp: "failed" } as const;

const as = (actor: Actor, association = host, now = theEveningBefore): Scope => ({
  ...guestOf(association, now),
  actor,
});

let n = 0;
async function aSeat(form = anna, through = host) {
  const email = `technik-${n++}@example.org`;
  const outcome = await register(guestOf(through), session.id, { ...form, email });
  const registrationId = (outcome.ok && outcome.registrationId) || "";
  return { registrationId, email, scope: as({ kind: "guest", registrationId }, through) };
}

async function theExpert() {
  const { id } = await db.engagement.findFirstOrThrow({ where: { expertId } });
  return as({ kind: "expert", engagementId: id });
}

const sent = (seen: Seen) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(seen)) form.set(name, value);
  return form;
};

const listed = async (association: Association, mark: MarkFilter | "") => {
  const filter = { ...readFilter(new URLSearchParams()), session: session.id, mark };
  const { people } = await findPeople(officeOf(association), filter, true);
  return people;
};
const markedPoor = async (association: Association) =>
  (await listed(association, "poor-check")).map(({ name }) => name);
const poorOnDesk = async (association: Association) =>
  (await getDeskSession(officeOf(association), session.id)).poorChecks;

test("the newest check stands with the seat, in place of the older one", async () => {
  const { scope, registrationId } = await aSeat();
  await keepCheck(scope, sent(poor));
  await keepCheck({ ...scope, now: later(theEveningBefore, 5) }, sent(good));
  const [check, ...more] = await db.deviceCheck.findMany({ where: { registrationId } });
  expect(check).toMatchObject({ verdict: "good", checkedAt: later(theEveningBefore, 5) });
  expect(more).toEqual([]);
  expect((await findLastCheck(scope, "/")).last).toMatchObject({ verdict: "good" });
});

test("a check is an act from the mail: it verifies the address and no consent", async () => {
  const { scope, registrationId } = await aSeat({ ...anna, contact: true });
  await keepCheck(scope, sent(good));
  const row = await db.registration.findUniqueOrThrow({
    where: { id: registrationId },
    include: { consents: true },
  });
  expect(row.verifiedAt).toEqual(theEveningBefore);
  expect(row.consents.map(({ verifiedAt }) => verifiedAt)).toEqual([null]);
});

test("the verdict is the house's own: what a browser calls it counts for nothing", async () => {
  const { scope, registrationId } = await aSeat();
  const form = sent(poor);
  form.set("verdict", "good");
  form.set("note", "anna@example.org");
  await keepCheck(scope, form);
  const check = await db.deviceCheck.findUniqueOrThrow({ where: { registrationId } });
  expect(check).toMatchObject({ verdict: "poor", seen: poor });
});

test("what is not known is not kept", async () => {
  const { scope } = await aSeat();
  const form = sent(good);
  form.set("media", "pigeon");
  expect(await keepCheck(scope, form)).toEqual({ ok: false, status: 400 });
  expect(await keepCheck(guestOf(host), sent(good))).toMatchObject({ ok: true });
  expect(await db.deviceCheck.count({ where: { registration: { sessionId: session.id } } })).toBe(
    0,
  );
});

test("the desk lists for whom it will probably not work, each office its own guests", async () => {
  const annas = await aSeat();
  const bens = await aSeat({ ...ben, passOnToHost: true }, partner);
  const { registrationId } = bens;
  const verified = { verifiedAt: theEveningBefore };
  await db.consent.updateMany({ where: { registrationId }, data: verified });
  const fine = await aSeat({ ...ben, name: "Clara" });
  for (const { scope } of [annas, bens]) await keepCheck(scope, sent(poor));
  await keepCheck(fine.scope, sent(good));
  const seen = await listed(host, "");
  expect(seen.map(({ name }) => name)).toContain(ben.name);
  expect(seen.filter(({ hasPoorCheck }) => hasPoorCheck)).toHaveLength(1);
  expect(await markedPoor(host)).toEqual([anna.name]);
  expect(await markedPoor(partner)).toEqual([ben.name]);
  expect([await poorOnDesk(host), await poorOnDesk(partner)]).toEqual([1, 1]);

  await withdraw(annas.scope, annas.registrationId);
  expect([await markedPoor(host), await poorOnDesk(host)]).toEqual([[], 0]);
});

test("the host sees how an expert's technology was found", async () => {
  await keepCheck(await theExpert(), sent({ ...good, microphone: "missing" }));
  const { experts } = await getReach(officeOf(host), session.id);
  expect(experts.map(({ check }) => check)).toEqual(["poor"]);
});

test("one's own data show it, and it goes with them", async () => {
  const { scope, registrationId, email } = await aSeat();
  await keepCheck(scope, sent(poor));
  const { registrations } = await getOwnData({ now: theEveningBefore }, email);
  expect(registrations[0]?.deviceCheck).toMatchObject({ verdict: "poor", seen: poor });

  await erase({ now: theEveningBefore }, email, {
    registrationIds: [registrationId],
    withQuestions: true,
  });
  expect(await db.deviceCheck.count({ where: { registrationId } })).toBe(0);
  await keepCheck(scope, sent(good));
  expect(await db.deviceCheck.count({ where: { registrationId } })).toBe(0);
});

test("it ends with the registration's time", async () => {
  const { scope, registrationId } = await aSeat();
  await keepCheck(scope, sent(good));
  while (await expire({ now: later(theSessionEnds, 31 * day) }, 100));
  expect(await db.deviceCheck.count({ where: { registrationId } })).toBe(0);
});

test("an expert's ends thirty days after the session, and with the expert", async () => {
  const scope = await theExpert();
  const engagementId = scope.actor.kind === "expert" ? scope.actor.engagementId : "";
  const left = () => db.deviceCheck.count({ where: { engagementId } });
  await keepCheck(scope, sent(good));
  await forgetPassing({ now: later(theSessionEnds, 29 * day) });
  expect(await left()).toBe(1);
  await forgetPassing({ now: later(theSessionEnds, 30 * day) });
  expect(await left()).toBe(0);

  await keepCheck(scope, sent(good));
  const { email } = await db.expert.findUniqueOrThrow({ where: { id: expertId } });
  await eraseOthers({ now: later(theSessionEnds, day) }, email);
  expect(await left()).toBe(0);
});
