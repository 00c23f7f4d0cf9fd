import fc from "fast-check";
import { expect, test } from "vitest";
import { stageToken } from "#app/features/experts/links.server.ts";
import { undoChange } from "#app/features/moments/undo-change.server.ts";
import { getDeskSession, getReach } from "#app/features/office/desk-session-queries.server.ts";
import { linesOfProgramme, linesOfSession } from "#app/features/planning/command-show.server.ts";
import { copyOf } from "#app/features/planning/copying.server.ts";
import { publish } from "#app/features/planning/publish.server.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { list } from "#app/features/pool/list.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { getPublicSession } from "#app/features/programme/api-queries.server.ts";
import {
  findPastProgramme,
  findProgramme,
  getSession,
} from "#app/features/programme/queries.server.ts";
import { findComingIds } from "#app/features/programme/sitemap-queries.server.ts";
import { getRoomFacts } from "#app/features/rooms/queries.server.ts";
import { visitorBehind } from "#app/features/rooms/visitor.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { engageExpert, releaseExpert } from "#app/features/sessions/session-experts.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { aWorld, surfaces, type World } from "#tests/support/who-speaks.ts";

type Step =
  | { do: "publish" | "cancel" | "undo" }
  | { do: "engage" | "release"; expert: number }
  | { do: "adopt" | "unadopt"; partner: number };

const numbered = (most: number) => fc.integer({ min: 0, max: most });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Step>({ do: "publish" }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: "cancel" }, { do: "undo" }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom("engage", "release"), expert: numbered(2) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom("adopt", "unadopt"), partner: numbered(1) }),
  },
);

/** What everybody should see, kept beside the house: in the order they first came. */
type Seen = {
  came: number[];
  speak: Set<number>;
  shows: Set<number>;
  isPublic: boolean;
  isOff: boolean;
};

async function take(world: World, seen: Seen, { do: what, ...of }: Step, now: Date) {
  const office = officeOf(world.host, now);
  const { id } = world;
  const n = "expert" in of ? of.expert : "partner" in of ? of.partner : 0;
  const partner = officeOf(world.partners[n] as Association, now);
  const expertId = world.experts[n]?.id ?? "";
  if (what === "publish" && !seen.isOff && (await publish(office, id)).ok) {
    seen.isPublic = true;
    await list(office, id, { allianceId: world.alliance.id });
  }
  if (what === "cancel" && (await cancel(office, id)).ok) seen.isOff = true;
  if (what === "undo" && seen.isOff && (await undoChange(office, id)).ok) seen.isOff = false;
  if (what === "engage" && (await engageExpert(office, id, expertId)).ok) {
    if (!seen.came.includes(n)) seen.came.push(n);
    seen.speak.add(n);
  }
  if (what === "release" && seen.speak.has(n)) {
    const where = { expertId_sessionId: { expertId, sessionId: id } };
    const { id: engagementId } = await db.engagement.findUniqueOrThrow({ where });
    if ((await releaseExpert(office, id, engagementId)).ok) seen.speak.delete(n);
  }
  if (what === "adopt" && seen.isPublic && (await adopt(partner, id)).ok) seen.shows.add(n);
  if (what === "unadopt" && seen.shows.has(n)) {
    await unadopt(partner, id);
    seen.shows.delete(n);
  }
}

async function compare(world: World, seen: Seen, now: Date) {
  const { host, partners, names, id } = world;
  const speak = seen.came.filter((n) => seen.speak.has(n)).map((n) => names[n] as string);
  const said = speak.join(", ");
  const shows = seen.isPublic ? [host, ...partners.filter((_, n) => seen.shows.has(n))] : [];
  const office = officeOf(host, now);
  expect((await getReach(office, id)).experts.map(({ name }) => name)).toEqual(speak);
  expect((await copyOf(office, id)).expert).toHaveLength(speak.length);
  expect(await linesOfSession(office, id)).toContain(`  experts   ${said || "none"}`);

  for (const association of [host, ...partners]) {
    const isShown = shows.includes(association);
    const guest = guestOf(association, now);
    const page = await getSession(guest, id).catch(() => null);
    expect(page !== null).toBe(isShown);
    const rows = await findProgramme(guest);
    expect(rows.some((row) => row.id === id)).toBe(isShown);
    expect((await findComingIds(guest)).includes(id)).toBe(isShown);
    const lines = await linesOfProgramme(officeOf(association, now));
    expect(lines.some((line) => line.startsWith(id))).toBe(isShown || association === host);
    const desk = await getDeskSession(officeOf(association, now), id).catch(() => null);
    expect(desk !== null).toBe(isShown || association === host);
    if (!page) continue;
    const all = await surfaces(world, association, now);
    const inOrder = speak.toSorted((a, b) => names.indexOf(a) - names.indexOf(b)).join(", ");
    expect(all).toEqual(
      Object.fromEntries(
        Object.keys(all).map((surface) => [surface, surface === "search" ? inOrder : said]),
      ),
    );
    const slugs = shows.map(({ slug }) => slug);
    expect(page.shownBy.map(({ slug }) => slug).sort()).toEqual(slugs.sort());
  }
  if (!seen.isPublic) return;
  const { associations } = await getPublicSession(guestOf(host, now), id);
  expect(associations.map(({ slug }) => slug).sort()).toEqual(shows.map(({ slug }) => slug).sort());
  expect(await findPastProgramme(guestOf(host, now))).toMatchObject({ count: 0 });
  await atTheDoor(world, seen, said, now);
}

/** An expert taken out finds no way in; who speaks reads the same names as everybody. */
async function atTheDoor({ experts, id }: World, seen: Seen, said: string, now: Date) {
  const engagements = await db.engagement.findMany({ where: { sessionId: id } });
  for (const engagement of engagements) {
    const n = experts.findIndex((expert) => expert.id === engagement.expertId);
    const visitor = await visitorBehind(stageToken(engagement)).catch(() => null);
    expect(visitor !== null).toBe(seen.speak.has(n));
    if (!visitor) continue;
    const { host } = await db.session.findUniqueOrThrow({ where: { id }, include: { host: true } });
    expect((await getRoomFacts(guestOf(host, now), visitor)).experts.join(", ")).toBe(said);
  }
}

test("whatever happens to a session, every surface names who speaks and is open where it is shown", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
      const world = await aWorld();
      const seen: Seen = {
        came: [],
        speak: new Set(),
        shows: new Set(),
        isPublic: false,
        isOff: false,
      };
      let now = later(theEveningBefore, -60 * 24 * 7);
      const all: Step[] = [{ do: "engage", expert: 1 }, { do: "engage", expert: 0 }, ...steps];
      for (const each of all) {
        now = later(now, each.do === "undo" ? 0.1 : 1);
        await take(world, seen, each, now);
      }
      await compare(world, seen, later(now, 0.1));
    }),
    { numRuns: 12 },
  );
});
