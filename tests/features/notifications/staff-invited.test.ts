import { expect, test } from "vitest";
import { inviteStaff } from "#app/features/identity/staff-invitations.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, officeOf, theEveningBefore } from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

test("an invitation greets by name and says which office, as what and until when", async () => {
  const aiw = await anAssociation("aiw");
  const email = "nora.neumann@example.org";
  const office = officeOf(aiw, theEveningBefore);
  await inviteStaff(office, { email, name: "Nora Neumann", role: "planner" });
  await deliverMails(theEveningBefore);
  const [mail] = await mailsTo(email);
  expect(mail?.subject).toBe("Einladung in die Geschäftsstelle: Unternehmensverband AIW");
  expect(mail?.text).toContain("Guten Tag Nora Neumann,");
  expect(mail?.text).toMatch(/Verband: +Unternehmensverband AIW\nIhre Rolle: Planung\n/);
  expect(mail?.text).toMatch(/Gilt bis: +14\. Dezember 2026\n/);
  expect(mail?.text).toContain("nicht erwartet? Dann brauchen Sie nichts zu tun.");
});

test("its day is that of the office's clock", async () => {
  const aiw = await anAssociation("inseln");
  await db.association.update({ where: { id: aiw.id }, data: { zone: "Pacific/Kiritimati" } });
  const email = "ole@example.org";
  const form = { email, name: "Ole Olsen", role: "planner" } as const;
  await inviteStaff(officeOf(aiw, theEveningBefore), form);
  await deliverMails(theEveningBefore);
  expect((await mailsTo(email))[0]?.text).toMatch(/Gilt bis: +15\. Dezember 2026\n/);
});
