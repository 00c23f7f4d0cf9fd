import { expect, test } from "vitest";
import { findCommonProgramme } from "#app/features/programme/common-queries.server.ts";
import { availabilityOf, phaseOf } from "#app/features/sessions/sessions.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { logistics } from "#prisma/demo-logistics.ts";
import { money } from "#prisma/demo-money.ts";
import { people } from "#prisma/demo-people.ts";
import type { DemoSession } from "#prisma/demo-sessions.ts";
import { shortTime } from "#prisma/demo-short-time.ts";
import { startOf } from "#prisma/demo-times.ts";
import { workplace } from "#prisma/demo-workplace.ts";
import { seedIfEmpty } from "#prisma/seed.ts";
import { later } from "#tests/support/cast.ts";

const all: DemoSession[] = [...shortTime, ...logistics, ...money, ...workplace, ...people];
const silent = () => {};

/** Every three hours through nine days, over the night when clocks go back. */
const moments = Array.from({ length: 72 }, (_, n) => later(new Date("2026-10-22T00:07Z"), n * 180));

test("whenever the demo is seeded, no expert is needed in two places", () => {
  for (const now of moments) {
    const hours = all
      .flatMap(({ when, minutes, experts, draft }) => {
        const startsAt = startOf(when, now, "Europe/Berlin");
        return experts.map((expert) => ({ expert, startsAt, minutes, draft }));
      })
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    hours.forEach(({ expert, startsAt }, n) => {
      const before = hours.slice(0, n).filter((other) => other.expert === expert && !other.draft);
      for (const one of before)
        expect(later(one.startsAt, one.minutes) <= startsAt, `${expert} at ${now}`).toBe(true);
    });
  }
});

test("whenever the demo is seeded, one session runs and one begins within half an hour", () => {
  const sessions = all.filter(({ when }) => typeof when === "string");
  for (const now of moments) {
    const starts = sessions.map(({ when, minutes }) => {
      const startsAt = startOf(when, now, "Europe/Berlin");
      return { when, startsAt, endsAt: later(startsAt, minutes) };
    });
    for (const { when, startsAt, endsAt } of starts) {
      const phase = phaseOf({ startsAt, endsAt, cancelledAt: null }, now);
      expect(phase).toBe(when === "now" ? "running" : "coming");
      if (when === "soon") expect(startsAt <= later(now, 30)).toBe(true);
      if (when === "now") expect(endsAt >= later(now, 20)).toBe(true);
    }
  }
});

test("whenever the demo is seeded, nobody is asked in at a weekend", () => {
  const planned = all.filter(({ when }) => typeof when !== "string");
  for (const now of moments)
    for (const { when } of planned)
      expect([1, 2, 3, 4, 5]).toContain(startOf(when, now, "Europe/Berlin").getUTCDay());
});

test("an empty database is told the whole story, once, even after an interruption", async () => {
  await seedIfEmpty(silent);
  await db.fact.deleteMany({ where: { type: "demo.seeded" } });
  await db.question.deleteMany();
  await seedIfEmpty(silent);
  await seedIfEmpty(silent);

  expect(await db.association.count()).toBe(4);
  expect(await db.session.count()).toBe(all.length);
  expect(await db.question.count()).toBeGreaterThan(10);
  const now = await currentTime();
  const { rows } = await findCommonProgramme({ now, locale: "de" }, {});
  expect(rows.filter(({ shownBy }) => shownBy.length === 3).length).toBeGreaterThan(4);
  expect(rows.filter(({ cancelledAt }) => cancelledAt)).toMatchObject([
    { title: "Ausbildung trotz Abstand", replacedBy: expect.anything() },
  ]);
  const full = rows.map(({ seats }) => availabilityOf(seats)).filter(({ kind }) => kind === "full");
  expect(full).toEqual([
    { kind: "full", waiting: 12 },
    // All that is left is kept for a partner's guests.
    { kind: "full", waiting: 0 },
    { kind: "full", waiting: 6 },
  ]);
  const [series] = await db.series.findMany({ select: { _count: { select: { sessions: true } } } });
  expect(series?._count.sessions).toBe(5);
  const files = await db.material.groupBy({ by: ["audience", "type"], _count: true });
  expect(files.map(({ type, _count }) => [type, _count])).toEqual([
    ["application/pdf", 4],
    ["application/pdf", 4],
  ]);
  expect(await db.lendingRequest.count({ where: { answeredAt: null } })).toBe(1);
  const facts = await db.fact.findMany({ where: { heardAt: null }, select: { type: true } });
  expect(new Set(facts.map(({ type }) => type))).toEqual(new Set(["session.published"]));
});

test("nobody of the demo could be written to by mistake", async () => {
  const notReserved = { email: { not: { endsWith: "@example.org" } } };
  expect(await db.registration.count()).toBeGreaterThan(500);
  expect(await db.registration.count({ where: notReserved })).toBe(0);
  expect(await db.expert.count({ where: notReserved })).toBe(0);
});
