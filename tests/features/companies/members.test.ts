import { expect, test } from "vitest";
import { findAlike } from "#app/features/companies/alike.server.ts";
import { getMember } from "#app/features/companies/get-member.server.ts";
import { findMembers } from "#app/features/companies/member-queries.server.ts";
import { beginMembership, endMembership } from "#app/features/companies/memberships.server.ts";
import { verifyCompany } from "#app/features/companies/verify-company.server.ts";
import { getPreview } from "#app/features/profiles/preview.server.ts";
import { anAlliance, anAssociation, officeOf, theEveningBefore } from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";

const sites = (postcode: string, place: string) => [{ postcode, place }];
const namesOf = ({ rows }: { rows: { name: string }[] }) => rows.map(({ name }) => name);

test("an office's list finds by name, place, postcode and number, and counts what it narrows to", async () => {
  const home = await anAssociation("aiw");
  const office = officeOf(home);
  await aCompany(home, { name: "Änderungswerk Vreden", sites: sites("48691", "Vreden") });
  const former = await aCompany(home, { name: "Zahnrad Legden", sites: sites("48739", "Legden") });
  const seen = await aCompany(home, {
    ...{ name: "Blechwerk Berkelaue GmbH", membership: { number: "B-17" } },
    fields: [{ key: "services", says: "Abkanten" }],
  });
  await endMembership(office, former.id, new Date("2026-11-01"));
  await verifyCompany(office, seen.id);

  const all = await findMembers(office);
  expect(namesOf(all)).toEqual(["Änderungswerk Vreden", "Blechwerk Berkelaue GmbH"]);
  expect(all.counts).toEqual({ running: 2, former: 1, bare: 1, unseen: 1 });
  expect(namesOf(await findMembers(office, { only: "former" }))).toEqual(["Zahnrad Legden"]);
  expect(namesOf(await findMembers(office, { only: "bare" }))).toEqual(["Änderungswerk Vreden"]);
  expect(namesOf(await findMembers(office, { only: "unseen" }))).toEqual(["Änderungswerk Vreden"]);
  for (const text of ["aenderungs", "4869", "VREDEN"])
    expect(namesOf(await findMembers(office, { text }))).toEqual(["Änderungswerk Vreden"]);
  expect(namesOf(await findMembers(office, { text: "b-1" }))).toEqual([seen.name]);
  expect(namesOf(await findMembers(office, { order: "place" }))[0]).toBe(seen.name);
  expect((await findMembers(office, { text: "%" })).rows).toEqual([]);
});

test("a company entered twice is met by its name without its legal form, its domain, or nearly so at its postcode", async () => {
  const home = await anAssociation("aiw");
  const office = officeOf(home);
  const { id } = await aCompany(home, { name: "Müller & Söhne GmbH", domain: "mueller-soehne.de" });
  const alike = async (name: string, domain = "", postcode = "10115") =>
    (await findAlike(office, { name, domain, sites: [{ postcode }] })).map((one) => one.id);
  expect(await alike("Mueller und Soehne KG")).toEqual([id]);
  expect(await alike("Ganz anders", "https://www.mueller-soehne.de/")).toEqual([id]);
  expect(await alike("Müller & Söhnen", "", "48703")).toEqual([id]);
  expect(await alike("Müller & Söhnen")).toEqual([]);
  expect(await alike("Schmidt", "gmail.com", "48703")).toEqual([]);
});

test("of another association's companies an office meets only what is shown to it, and begins a membership with no other", async () => {
  const [home, partner, stranger] = [
    await anAssociation("aiw"),
    await anAssociation("emsland"),
    await anAssociation("steinfurt"),
  ];
  await anAlliance(home, partner);
  const shown = { nameLevel: "partners", placeLevel: "association" } as const;
  const { id, name } = await aCompany(home, { name: "Kettenwerk Dinkeltal", ...shown });
  const hidden = await aCompany(home, { name: "Seilwerk Dinkeltal", nameLevel: "association" });
  const typed = { name, sites: [] };
  expect(await findAlike(officeOf(partner), typed)).toEqual([
    { id, name, place: null, isOwn: false },
  ]);
  expect(await findAlike(officeOf(stranger), typed)).toEqual([]);
  const since = new Date("2026-01-01");
  await expect(beginMembership(officeOf(partner), hidden.id, { since })).rejects.toMatchObject({
    status: 404,
  });
  expect(await beginMembership(officeOf(partner), id, { since })).toEqual({ ok: true });
  const joined = await getMember(officeOf(partner), id);
  expect(joined.memberships).toHaveLength(1);
});

test("who looked at a company is named to the own office, to another by its association alone", async () => {
  const [home, partner] = [await anAssociation("aiw"), await anAssociation("emsland")];
  await anAlliance(home, partner);
  const { id } = await aCompany(home);
  await beginMembership(officeOf(partner), id, { since: new Date("2026-01-01") });
  await verifyCompany(officeOf(home), id);
  expect(await getMember(officeOf(partner), id)).toMatchObject({
    verifiedAt: theEveningBefore,
    verifiedBy: home.shortName,
  });
});

test("seen by a partner or a guest, a profile says no more than it would to them", async () => {
  const home = await anAssociation("aiw");
  const fields = (["public", "partners", "association", "hidden"] as const).map((level, n) => ({
    ...{ key: (["services", "products", "seeks", "machines"] as const)[n] ?? "services", level },
    says: level,
  }));
  const { id } = await aCompany(home, { fields });
  const office = officeOf(home);
  const seenAs = async (viewer: string) =>
    (await getPreview(office, id, viewer)).fields.flatMap(({ items }) =>
      items.map((one) => one.text),
    );
  expect(await seenAs("")).toEqual(["public", "association", "partners"]);
  expect(await seenAs("partner")).toEqual(["public", "partners"]);
  expect(await seenAs("guest")).toEqual(["public"]);
  const shy = await aCompany(home, { name: "Siebwerk", nameLevel: "association", fields });
  expect(await getPreview(office, shy.id, "guest")).toMatchObject({ isFound: false, fields: [] });
});
