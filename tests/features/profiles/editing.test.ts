import { beforeEach, expect, test } from "vitest";
import { readProfile, type Typed, textOf } from "#app/features/profiles/edit-profile.ts";
import {
  getOwnPreview,
  getOwnProfile,
  keepProfile,
} from "#app/features/representations/keep-profile.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, theEveningBefore } from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";
import { aPerson, scopeOf } from "#tests/support/persons.ts";

let company: { id: string };
let nora: ReturnType<typeof scopeOf>;
let otto: ReturnType<typeof scopeOf>;

beforeEach(async () => {
  company = await aCompany(await anAssociation("aiw"));
  nora = scopeOf(await aPerson([company]));
  otto = scopeOf(await aPerson([company]));
});

const form = (typed: Typed) => {
  const sent = new FormData();
  for (const [name, value] of Object.entries(typed)) sent.set(name, value);
  return sent;
};
const districts = [{ ags: "05554", name: "Kreis Borken" }];
const read = (typed: Typed) => readProfile(typed, "company", districts);

test("lines become items, a certificate ends and a machine is free", () => {
  const { writings, problems } = read({
    certificates_de: "EN 1090 bis 30.06.2027\n\nISO 9001",
    machines_de: "Trumpf 3030 (frei)\nAbkantpresse",
    districts_de: "Borken",
  });
  expect(problems).toEqual({});
  const itemsOf = (key: string) => writings.find((field) => field.key === key)?.items;
  expect(itemsOf("certificates")).toEqual([
    { text: "EN 1090", until: "2027-06-30" },
    { text: "ISO 9001" },
  ]);
  expect(itemsOf("machines")).toEqual([
    { text: "Trumpf 3030", free: true },
    { text: "Abkantpresse" },
  ]);
  expect(itemsOf("districts")).toEqual([{ text: "05554" }]);
  const again = textOf("certificates", itemsOf("certificates") ?? [], districts);
  expect(again).toBe("EN 1090 bis 30.06.2027\nISO 9001");
});

test.each([
  ["certificates_de", "ISO 9001\nEN 1090 bis 31.02.2027", "no-day", 2],
  ["districts_de", "Borken\nAtlantis", "no-district", 2],
  ["links_de", "firma.example", "no-link", 1],
  ["shortText_de", "x".repeat(301), "line-too-long", 1],
])("%s with what it cannot hold names the line", (name, text, problem, line) => {
  expect(read({ [name]: text }).problems).toEqual({ [name]: { problem, line } });
});

test("what is wrong is sent back with everything that was typed, and nothing is written", async () => {
  const typed = { services_de: "Lohnfertigung", links_de: "keine-adresse" };
  const kept = await keepProfile(nora, company.id, form(typed));
  expect(kept).toMatchObject({ ok: false, status: 400, typed });
  expect(await db.profileField.count({ where: { companyId: company.id } })).toBe(0);
});

test("a field is shown to whom its level says, and the preview reads it with their eyes", async () => {
  await keepProfile(nora, company.id, form({ services_de: "Kanten", services_level: "public" }));
  await keepProfile(nora, company.id, form({ seeks_de: "Härten", seeks_level: "hidden" }));
  const keys = async (as: string) =>
    (await getOwnPreview(nora, company.id, as)).fields.map(({ key }) => key);
  expect(await keys("guest")).toEqual(["services"]);
  expect(await keys("")).toEqual(["services"]);
});

test("two edit one profile: the second sees both texts and chooses", async () => {
  await keepProfile(nora, company.id, form({ services_de: "Kanten" }));
  const opened = (await getOwnProfile(otto, company.id)).typed;
  await keepProfile(nora, company.id, form({ ...opened, services_de: "Kanten und Biegen" }));

  const own = { ...opened, services_de: "Laserschneiden", seeks_de: "Härten" };
  const first = await keepProfile(otto, company.id, form(own));
  if (first.ok) throw new Error("overwrote");
  expect(first).toMatchObject({ status: 409, theirs: { services_de: "Kanten und Biegen" } });
  expect(first.typed).toMatchObject({ services_de: "Laserschneiden", seeks_de: "Härten" });
  const textNow = async () => (await getOwnProfile(nora, company.id)).typed;
  expect((await textNow()).services_de).toBe("Kanten und Biegen");
  expect((await textNow()).seeks_de).toBeUndefined();

  const theirs = form({ ...first.typed, services_de_choice: "theirs" });
  expect(await keepProfile(otto, company.id, theirs)).toEqual({ ok: true });
  expect(await textNow()).toMatchObject({ services_de: "Kanten und Biegen", seeks_de: "Härten" });
});

test("who has chosen their own text writes it over the other's", async () => {
  await keepProfile(nora, company.id, form({ services_de: "Kanten", services_de_revision: "0" }));
  const own = { services_de: "Laserschneiden", services_de_revision: "0" };
  const first = await keepProfile(otto, company.id, form(own));
  if (first.ok) throw new Error("overwrote");
  const mine = form({ ...first.typed, services_de_choice: "mine" });
  expect(await keepProfile(otto, company.id, mine)).toEqual({ ok: true });
  const field = await db.profileField.findFirstOrThrow({ where: { companyId: company.id } });
  expect(field).toMatchObject({ items: [{ text: "Laserschneiden" }], changedAt: theEveningBefore });
});

test("who acts for a company no more writes nothing, and who may only read neither", async () => {
  const where = { personId: nora.person.id };
  await db.representation.updateMany({ where, data: { mayEdit: false } });
  const kept = keepProfile(nora, company.id, form({ services_de: "Kanten" }));
  await expect(kept).rejects.toMatchObject({ status: 404 });
  await db.representation.updateMany({ where, data: { until: theEveningBefore } });
  await expect(getOwnProfile(nora, company.id)).rejects.toMatchObject({ status: 404 });
});
