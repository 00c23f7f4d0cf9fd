import { expect, test } from "vitest";
import { publicReach } from "#app/features/companies/levels.ts";
import { reachOf } from "#app/features/companies/reach.server.ts";
import { getProfile } from "#app/features/profiles/read-profile.server.ts";
import { type Writing, writeFields } from "#app/features/profiles/write-fields.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { anAlliance, anAssociation, theEveningBefore as now } from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";

const by = { now, writer: "house" as const };
const write = (companyId: string, ...writings: Writing[]) =>
  transact((tx) => writeFields(tx, companyId, writings, by));
const lasers = (text: string, more: Partial<Writing> = {}): Writing => ({
  ...{ key: "coreCompetencies", level: "public", items: [{ text }] },
  ...more,
});
const guest = { reach: publicReach, now, locale: "de" as const };
const said = async (id: string, reader: Parameters<typeof getProfile>[0] = guest) =>
  Object.fromEntries(
    (await getProfile(reader, id)).fields.map(({ key, items }) => [
      key,
      items.map(({ text }) => text),
    ]),
  );

test("each reader sees the fields that are for them, and no others", async () => {
  const [home, partner] = [await anAssociation("aiw"), await anAssociation("emsland")];
  await anAlliance(home, partner);
  const { id } = await aCompany(home, {
    fields: [
      { key: "services", says: "Laserschneiden" },
      { key: "seeks", says: "Härterei", level: "partners" },
      { key: "machines", says: "Presse", level: "association" },
      { key: "products", says: "Geheimes", level: "hidden" },
    ],
  });
  const at = async (...ids: string[]) =>
    Object.keys(await said(id, { ...guest, reach: await reachOf(ids) }));
  expect(Object.keys(await said(id))).toEqual(["services"]);
  expect(await at(partner.id)).toEqual(["services", "seeks"]);
  expect(await at(home.id)).toEqual(["services", "seeks", "machines"]);
});

test("a company whose name is not for somebody is not there for them", async () => {
  const home = await anAssociation("aiw");
  const { id } = await aCompany(home, { nameLevel: "association" });
  await expect(getProfile(guest, id)).rejects.toMatchObject({ status: 404 });
  const reach = await reachOf([home.id]);
  expect(await getProfile({ ...guest, reach }, id)).toMatchObject({
    name: "Blechwerk Berkelaue GmbH",
  });
});

test("a merged or hidden company is not there for anybody", async () => {
  const home = await anAssociation("aiw");
  const [{ id }, { id: other }] = [await aCompany(home), await aCompany(home)];
  await db.company.update({ where: { id }, data: { mergedIntoId: other } });
  await db.company.update({ where: { id: other }, data: { hiddenAt: now } });
  for (const gone of [id, other])
    await expect(getProfile(guest, gone)).rejects.toMatchObject({ status: 404 });
});

test("what is said in one language alone is read in both", async () => {
  const { id } = await aCompany(await anAssociation("aiw"));
  await write(id, lasers("Laserschneiden"));
  const english = { ...guest, locale: "en" as const };
  expect(await said(id, english)).toEqual({ coreCompetencies: ["Laserschneiden"] });
  await write(id, lasers("Laser cutting", { locale: "en" }));
  expect(await said(id, english)).toEqual({ coreCompetencies: ["Laser cutting"] });
  expect(await said(id)).toEqual({ coreCompetencies: ["Laserschneiden"] });
});

test("of two who edit a field the second sees what the first wrote, and nothing is written", async () => {
  const { id } = await aCompany(await anAssociation("aiw"));
  await write(id, lasers("Laserschneiden"));
  expect(await write(id, lasers("Lasern", { revision: 1 }))).toEqual({ ok: true, changed: 1 });
  const other: Writing = { key: "services", level: "public", items: [{ text: "Entgraten" }] };
  const second = await write(id, lasers("Rohrlasern", { revision: 1 }), other);
  expect(second).toMatchObject({
    ok: false,
    overtaken: [{ revision: 2, items: [{ text: "Lasern" }] }],
  });
  expect(await said(id)).toEqual({ coreCompetencies: ["Lasern"] });
  expect(await write(id, lasers("Rohrlasern", { revision: 2 }), other)).toMatchObject({ ok: true });
});

test("what says the same is no change", async () => {
  const { id } = await aCompany(await anAssociation("aiw"));
  await write(id, lasers("Laserschneiden"));
  const facts = () =>
    db.fact.count({
      where: { type: "profile.changed", payload: { path: ["companyId"], equals: id } },
    });
  expect(await facts()).toBe(1);
  expect(await write(id, lasers("Laserschneiden", { revision: 0 }))).toEqual({
    ok: true,
    changed: 0,
  });
  expect(await facts()).toBe(1);
});

test.each<[string, Writing]>([
  [
    "too many lines",
    lasers("x", { items: Array.from({ length: 41 }, (_, n) => ({ text: `${n}` })) }),
  ],
  ["a line without end", lasers("x".repeat(201))],
  [
    "a link that is none",
    { key: "links", level: "public", items: [{ text: "javascript:alert(1)" }] },
  ],
  [
    "certificates in English",
    { key: "certificates", locale: "en", level: "public", items: [{ text: "EN 1090" }] },
  ],
])("%s is refused", async (_, writing) => {
  const { id } = await aCompany(await anAssociation("aiw"));
  await expect(write(id, writing)).rejects.toMatchObject({ name: "ZodError" });
});
