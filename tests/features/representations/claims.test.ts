import { beforeEach, expect, test } from "vitest";
import { claimCompany } from "#app/features/representations/claim.server.ts";
import { decideClaim, findClaims } from "#app/features/representations/decide-claim.server.ts";
import { findOwnCompanies } from "#app/features/representations/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAssociation,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";
import { aClaim, aPerson, scopeOf } from "#tests/support/persons.ts";

let aiw: Association;
const message = "Ich bin die Geschäftsführerin.";

beforeEach(async () => {
  aiw = await anAssociation("aiw", { contactEmail: `buero-${newShortId()}@example.org` });
});

const claimOf = (companyId: string) =>
  db.claim.findFirstOrThrow({ where: { companyId }, orderBy: { askedAt: "desc" } });

test("a claim is told to the office without the words of who makes it, and gives rights once it is accepted", async () => {
  const company = await aCompany(aiw);
  const person = await aPerson([]);
  const form = { name: "Nora Neumann", message };
  expect(await claimCompany(scopeOf(person), company.id, form)).toEqual({ ok: true });
  await deliverMails(theEveningBefore);
  const [told] = await mailsTo(aiw.contactEmail);
  expect(told?.text).toContain("/betriebe/ansprueche");
  for (const word of [message, "Nora Neumann", person.email])
    expect(told?.text).not.toContain(word);

  expect(await findOwnCompanies(scopeOf(person))).toEqual([]);
  await decideClaim(officeOf(aiw), (await claimOf(company.id)).id, true);
  expect(await findOwnCompanies(scopeOf(person))).toHaveLength(1);
  await deliverMails(theEveningBefore);
  expect((await mailsTo(person.email)).at(-1)?.subject).toContain("Bestätigt");
});

test("a declined claim gives nothing, and its person is told whom to call", async () => {
  const company = await aCompany(aiw);
  const { id, person } = await aClaim(company, aiw);
  await decideClaim(officeOf(aiw), id, false);
  expect(await findOwnCompanies(scopeOf(person))).toEqual([]);
  await deliverMails(theEveningBefore);
  const [mail] = await mailsTo(person.email);
  expect(mail?.text).toContain(aiw.contactPhone);
});

test("a claim is decided once", async () => {
  const { id } = await aClaim(await aCompany(aiw), aiw);
  await decideClaim(officeOf(aiw), id, false);
  const again = await decideClaim(officeOf(aiw), id, true);
  expect(again).toEqual({ ok: false, refusal: "decided-already" });
});

test("one person claims a company once at a time, and not one they act for", async () => {
  const company = await aCompany(aiw);
  const person = await aPerson([]);
  const claim = () => claimCompany(scopeOf(person), company.id, { name: "Nora", message });
  await claim();
  expect(await claim()).toEqual({ ok: false, refusal: "claimed-already" });
  await decideClaim(officeOf(aiw), (await claimOf(company.id)).id, true);
  expect(await claim()).toEqual({ ok: false, refusal: "acts-already" });
});

test("an address of the company's own domain shows in the claim, and proves the domain once it is accepted", async () => {
  const company = await aCompany(aiw, { domain: "berkelaue.example" });
  const { id } = await aClaim(company, aiw, `chefin-${newShortId()}@berkelaue.example`);
  expect(await findClaims(officeOf(aiw), company.id)).toMatchObject([{ isOfDomain: true }]);
  await decideClaim(officeOf(aiw), id, true);
  const { domainProvenAt } = await db.company.findUniqueOrThrow({ where: { id: company.id } });
  expect(domainProvenAt).toEqual(theEveningBefore);
});

test("an address of another domain proves nothing", async () => {
  const company = await aCompany(aiw, { domain: "berkelaue.example" });
  const { id } = await aClaim(company, aiw, `wer-${newShortId()}@nicht-berkelaue.example`);
  expect(await findClaims(officeOf(aiw), company.id)).toMatchObject([{ isOfDomain: false }]);
  await decideClaim(officeOf(aiw), id, true);
  const { domainProvenAt } = await db.company.findUniqueOrThrow({ where: { id: company.id } });
  expect(domainProvenAt).toBeNull();
});

test("a company that somebody does not see cannot be claimed", async () => {
  const company = await aCompany(aiw, { nameLevel: "partners" });
  const stranger = scopeOf(await aPerson([]));
  const claimed = claimCompany(stranger, company.id, { name: "Nora", message });
  await expect(claimed).rejects.toMatchObject({ status: 404 });
});
