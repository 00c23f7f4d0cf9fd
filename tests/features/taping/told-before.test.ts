import { expect, test } from "vitest";
import { getSession } from "#app/features/programme/queries.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { planTaping } from "#app/features/taping/plan-taping.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, anna, aSession, guestOf, officeOf } from "#tests/support/cast.ts";
import { deliverMails } from "#tests/support/mail.ts";

test("whoever comes knows from the page and from the mail that it is to be recorded", async () => {
  const host = await anAssociation("aiw");
  const { id } = await aSession(host);
  expect((await getSession(guestOf(host), id)).isToBeRecorded).toBe(false);
  await planTaping(officeOf(host), id, true);
  expect((await getSession(guestOf(host), id)).isToBeRecorded).toBe(true);
  await register(guestOf(host), id, anna);
  await deliverMails(guestOf(host).now);
  const { text } = await db.mailboxMail.findFirstOrThrow({
    where: { to: { contains: anna.email } },
  });
  expect(text.replace(/\s+/g, " ")).toContain("Dieser Termin soll aufgezeichnet werden");
});
