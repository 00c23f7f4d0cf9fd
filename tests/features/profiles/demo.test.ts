import { beforeAll, expect, test } from "vitest";
import { FieldForm, type Item } from "#app/features/profiles/profiles.ts";
import { db } from "#app/platform/db.server.ts";
import { seedIfEmpty } from "#prisma/seed.ts";

beforeAll(async () => {
  await db.$executeRaw`TRUNCATE "Association", "Alliance", "Staff", "Topic", "Session", "Fact", "Company" CASCADE`;
  await seedIfEmpty(() => {});
}, 120_000);

test("the demo has eighty companies of three regions, thirty of a metal cluster, and two institutions with a guide", async () => {
  const regions = { association: { kind: "association" } };
  const [regional, cluster, institutions] = await Promise.all([
    db.company.count({ where: { kind: "company", memberships: { some: regions } } }),
    db.company.count({ where: { memberships: { some: { association: { kind: "cluster" } } } } }),
    db.profileField.count({ where: { key: "guide", company: { kind: "institution" } } }),
  ]);
  expect(regional).toBeGreaterThanOrEqual(80);
  expect([cluster, institutions]).toEqual([30, 2]);
});

test("each is at a place with coordinates, belongs somewhere, and says what a form would take", async () => {
  const companies = await db.company.findMany({
    include: { sites: true, memberships: true, fields: true },
  });
  const places = new Set((await db.postcodePlace.findMany()).map(({ code }) => code));
  const names = companies.map(({ normalisedName }) => normalisedName);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, sites, memberships, fields } of companies) {
    expect(places.has(sites[0]?.postcode ?? ""), name).toBe(true);
    expect(sites[0]?.place, name).toBeTruthy();
    expect(memberships.length, name).toBeGreaterThan(0);
    for (const { key, locale, items, level } of fields)
      expect(
        FieldForm.safeParse({ key, locale, level, items: items as Item[] }).success,
        `${name} ${key}`,
      ).toBe(true);
  }
});
