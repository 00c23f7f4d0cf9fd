import { beforeEach, expect, test } from "vitest";
import { endMembership } from "#app/features/companies/memberships.server.ts";
import {
  acceptCompanyInvitation,
  companyInvitationBehind,
  companyInvitationToken,
} from "#app/features/representations/accept-invitation.server.ts";
import {
  endByOffice,
  endByPerson,
  revokeByOffice,
} from "#app/features/representations/end-representation.server.ts";
import { inviteColleague, inviteContact } from "#app/features/representations/invite.server.ts";
import { personOf } from "#app/features/representations/person-logins.server.ts";
import { readsWith } from "#app/features/representations/person-scope.server.ts";
import { getPeople, getPeopleAtDesk } from "#app/features/representations/queries.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAssociation,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";
import { aPerson, scopeOf } from "#tests/support/persons.ts";

let aiw: Association;
let company: { id: string; name: string };
const now = theEveningBefore;
const soon = later(now, 1);

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  company = await aCompany(aiw);
});

const notFound = { status: 404 };
const someAddress = () => `kollege-${newShortId()}@example.org`;
const representationOf = (person: { id: string }) =>
  db.representation.findFirstOrThrow({
    where: { personId: person.id },
    orderBy: { since: "desc" },
  });
const newestInvitation = () =>
  db.representationInvitation.findFirstOrThrow({
    where: { companyId: company.id },
    orderBy: { expiresAt: "desc" },
  });

test("who is invited follows the link of the mail and acts for the company from then on", async () => {
  const person = await aPerson([company]);
  const email = someAddress();
  expect(await inviteColleague(scopeOf(person), company.id, { email })).toEqual({ ok: true });
  await deliverMails(now);
  const [mail] = await mailsTo(email);
  const token = /\/betrieb\/einladung\/([\w.~-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  const given = await companyInvitationBehind({ now }, token);
  if (!given) throw new Error("no invitation");
  expect(given.isOpen).toBe(true);
  expect(await acceptCompanyInvitation({ now }, given)).toMatchObject({ ok: true });
  const again = await acceptCompanyInvitation({ now }, given);
  expect(again).toEqual({ ok: false, refusal: "invitation-over" });
  const { people } = await getPeople(scopeOf(person), company.id);
  expect(people.map((one) => one.email).sort()).toEqual([email, person.email].sort());
});

test("a link is over after fourteen days, and a forged one is none", async () => {
  await inviteContact(officeOf(aiw), company.id, { email: someAddress() });
  const token = companyInvitationToken((await newestInvitation()).id);
  const behind = await companyInvitationBehind({ now: later(now, 15 * 24 * 60) }, token);
  expect(behind?.isOpen).toBe(false);
  expect(await companyInvitationBehind({ now }, `${token}x`)).toBeNull();
});

test("a second invitation of an address ends the first", async () => {
  const email = someAddress();
  await inviteContact(officeOf(aiw), company.id, { email });
  const first = await newestInvitation();
  await inviteContact(officeOf(aiw, soon), company.id, { email });
  const token = companyInvitationToken(first.id);
  expect((await companyInvitationBehind({ now }, token))?.isOpen).toBe(false);
});

test("who acts already is not invited again", async () => {
  const person = await aPerson([company]);
  const outcome = await inviteContact(officeOf(aiw), company.id, { email: person.email });
  expect(outcome).toEqual({ ok: false, refusal: "acts-already" });
});

test("who is taken out sees nothing more at once, and is told", async () => {
  const [stays, leaves] = [await aPerson([company]), await aPerson([company])];
  expect((await readsWith(scopeOf(leaves))).own).toEqual([aiw.id]);
  await endByPerson(scopeOf(stays, soon), company.id, (await representationOf(leaves)).id);
  await expect(getPeople(scopeOf(leaves, soon), company.id)).rejects.toMatchObject({ status: 404 });
  expect((await readsWith(scopeOf(leaves, soon))).own).toEqual([]);
  await deliverMails(soon);
  const [mail] = await mailsTo(leaves.email);
  expect(mail?.subject).toContain(company.name);
  expect(mail?.text).not.toContain(stays.name.concat(" hat"));
});

test("an office takes somebody out, and who leaves by themselves is not told", async () => {
  const [byOffice, byThemselves] = [await aPerson([company]), await aPerson([company])];
  await endByOffice(officeOf(aiw, soon), company.id, (await representationOf(byOffice)).id);
  const own = await representationOf(byThemselves);
  await endByPerson(scopeOf(byThemselves, soon), company.id, own.id);
  await deliverMails(soon);
  expect(await mailsTo(byOffice.email)).toHaveLength(1);
  expect(await mailsTo(byThemselves.email)).toHaveLength(0);
});

test("people of one company end nothing at another", async () => {
  const other = await aPerson([await aCompany(aiw)]);
  const own = await representationOf(await aPerson([company]));
  const outside = endByPerson(scopeOf(other), company.id, own.id);
  await expect(outside).rejects.toMatchObject({ status: 404 });
  const { companyId } = await representationOf(other);
  await expect(endByPerson(scopeOf(other), companyId, own.id)).rejects.toMatchObject({
    status: 404,
  });
  expect((await db.representation.findUniqueOrThrow({ where: { id: own.id } })).until).toBeNull();
});

test("an association that a company has left neither sees its people nor lets anybody in or out", async () => {
  const person = await aPerson([company]);
  const { id } = await representationOf(person);
  const office = officeOf(aiw);
  await inviteContact(office, company.id, { email: someAddress() });
  const invitation = await newestInvitation();
  const lastDay = new Date("2026-11-30");
  await endMembership(office, company.id, lastDay);
  const after = officeOf(aiw, later(lastDay, 25 * 60));
  for (const act of [
    () => getPeopleAtDesk(after, company.id),
    () => inviteContact(after, company.id, { email: someAddress() }),
    () => endByOffice(after, company.id, id),
    () => revokeByOffice(after, company.id, invitation.id),
  ])
    await expect(act()).rejects.toMatchObject(notFound);
  expect((await representationOf(person)).until).toBeNull();
});

test("who invites somebody names them only where they have no name yet", async () => {
  const { id, email, name } = await aPerson([company]);
  const named = (typed: string, of: string) =>
    transact((tx) => personOf(tx, { email: of, name: typed, locale: "de" }));
  await named("Chefin vom Dienst", email);
  expect(await db.person.findUnique({ where: { id } })).toMatchObject({ name });
  const other = await named("", someAddress());
  const { email: address } = await db.person.findUniqueOrThrow({ where: { id: other } });
  await named("Kai Kern", address ?? "");
  expect(await db.person.findUnique({ where: { id: other } })).toMatchObject({ name: "Kai Kern" });
});
