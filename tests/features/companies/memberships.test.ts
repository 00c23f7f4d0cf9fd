import { expect, test } from "vitest";
import { changeCompany } from "#app/features/companies/change-company.server.ts";
import { setContacts } from "#app/features/companies/contacts.server.ts";
import { enterCompany } from "#app/features/companies/enter-company.server.ts";
import { beginMembership, endMembership } from "#app/features/companies/memberships.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, officeOf } from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";

const since = new Date("2026-11-01");
const form = { name: "Tischlerei Venn", sites: [{ postcode: "48683", place: "Ahaus" }] };
const notFound = { status: 404 };

test("one company in two associations: each sees its own membership", async () => {
  const [home, other] = [await anAssociation("aiw"), await anAssociation("emsland")];
  const { id } = await aCompany(home);
  expect(await beginMembership(officeOf(other), id, { since, kind: "supporting" })).toEqual({
    ok: true,
  });
  const rows = await db.membership.findMany({
    where: { companyId: id },
    orderBy: { since: "asc" },
  });
  expect(rows.map(({ associationId, kind }) => [associationId, kind])).toEqual([
    [home.id, "full"],
    [other.id, "supporting"],
  ]);
  await endMembership(officeOf(other), id, new Date("2026-12-31"));
  expect(await db.membership.count({ where: { companyId: id, until: null } })).toBe(1);
});

test("nobody is a member twice at a time, but again after an end", async () => {
  const home = await anAssociation("aiw");
  const { id } = await aCompany(home);
  const again = () => beginMembership(officeOf(home), id, { since });
  expect(await again()).toEqual({ ok: false, refusal: "member-already" });
  await endMembership(officeOf(home), id, new Date("2026-12-31"));
  expect(await again()).toEqual({ ok: true });
});

test("a membership cannot end before it began", async () => {
  const home = await anAssociation("aiw");
  const { id } = await aCompany(home, { membership: { since } });
  const ended = await endMembership(officeOf(home), id, new Date("2026-10-01"));
  expect(ended).toEqual({ ok: false, refusal: "ends-before-it-began" });
});

test("another association neither changes a company, nor ends its membership, nor leaves contacts there", async () => {
  const [home, other] = [await anAssociation("aiw"), await anAssociation("emsland")];
  const { id } = await aCompany(home);
  const office = officeOf(other);
  await expect(changeCompany(office, id, form)).rejects.toMatchObject(notFound);
  await expect(endMembership(office, id, since)).rejects.toMatchObject(notFound);
  await expect(setContacts(office, id, [{ name: "Einkauf" }])).rejects.toMatchObject(notFound);
});

test("an address of free mail is no company's domain", async () => {
  const office = officeOf(await anAssociation("aiw"));
  const entered = await enterCompany(office, { ...form, domain: "https://www.gmx.de/" }, { since });
  expect(entered).toEqual({ ok: false, refusal: "domain-of-free-mail" });
});

test("a domain counts as proven until it is another one", async () => {
  const home = await anAssociation("aiw");
  const { id } = await aCompany(home, { domain: "https://www.Venn-Möbel.example/start" });
  const proven = { domainProvenAt: since };
  expect(await db.company.update({ where: { id }, data: proven })).toMatchObject({
    domain: "xn--venn-mbel-57a.example",
  });
  const office = officeOf(home);
  await changeCompany(office, id, { ...form, domain: "venn-möbel.example" });
  expect(await db.company.findUnique({ where: { id } })).toMatchObject(proven);
  await changeCompany(office, id, { ...form, domain: "venn.example" });
  expect(await db.company.findUnique({ where: { id } })).toMatchObject({ domainProvenAt: null });
});
