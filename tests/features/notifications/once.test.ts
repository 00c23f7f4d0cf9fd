import { expect, test, vi } from "vitest";
import { claimMails } from "#app/features/notifications/claim.server.ts";
import { hearFacts } from "#app/features/notifications/hear.server.ts";
import { mailHealth } from "#app/features/notifications/queries.server.ts";
import { sendClaimed, takeStranded } from "#app/features/notifications/send.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  anAssociation,
  anna,
  aSession,
  guest,
  guestOf,
  later,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

test("a worker that dies between claim and hand-over loses no mail and doubles none", async () => {
  const emsland = await anAssociation("emsland");
  const session = await aSession(emsland);
  await register(guestOf(emsland), session.id, anna);
  await hearFacts(100);
  const { claimed } = await claimMails(10, theEveningBefore);
  expect(claimed).toHaveLength(1);
  expect(await mailsTo(anna.email)).toEqual([]);

  expect(await takeStranded(10, later(theEveningBefore, 0.9))).toEqual([]);
  const afterAMinute = later(theEveningBefore, 1.1);
  expect(await takeStranded(10, afterAMinute)).toEqual(claimed);
  await sendClaimed([...claimed, ...claimed], afterAMinute);
  await deliverMails(later(theEveningBefore, 10));

  expect(await mailsTo(anna.email)).toHaveLength(1);
  const delivery = await db.delivery.findFirstOrThrow({ where: { id: claimed[0] } });
  expect(delivery).toMatchObject({ status: "sent", sealedMail: null });
  expect(await mailHealth()).toMatchObject({ way: "mailbox", due: 0, failed: 0, heldUp: 0 });
});

test("several workers at once: every mail once", async () => {
  const emsland = await anAssociation("emsland");
  const session = await aSession(emsland, { seats: 40 });
  const people = Array.from({ length: 40 }, (_, n) => guest(n));
  for (const person of people) await register(guestOf(emsland), session.id, person);
  await Promise.all([1, 2, 3].map(() => deliverMails(theEveningBefore)));
  await deliverMails(theEveningBefore);

  for (const { email } of people) expect(await mailsTo(email)).toHaveLength(1);
});

test("no address and no token stands in facts, deliveries or logs", async () => {
  const written = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  const emsland = await anAssociation("emsland");
  const session = await aSession(emsland);
  const person = { ...anna, email: "geheim@example.org" };
  await register(guestOf(emsland), session.id, person);
  await hearFacts(100);
  await claimMails(10, theEveningBefore);

  const kept = await db.$queryRaw<{ row: string }[]>`
    SELECT to_jsonb(fact)::text AS row FROM "Fact" fact
    UNION ALL SELECT to_jsonb(delivery)::text FROM "Delivery" delivery`;
  await deliverMails(later(theEveningBefore, 2));
  const logged = written.mock.calls.map(([text]) => String(text)).join("");
  written.mockRestore();
  const everything = kept.map(({ row }) => row).join("\n") + logged;
  expect(everything).toContain(session.id);
  expect(everything).not.toMatch(/geheim|Anna|\.[A-Za-z0-9_-]{43}/);
  expect(await mailsTo(person.email)).toHaveLength(1);
});

test("a mail that cannot be written fails alone", async () => {
  const [emsland, odd] = [await anAssociation("emsland"), await anAssociation("aiw")];
  const [session, other] = [await aSession(emsland), await aSession(odd)];
  await db.$executeRaw`UPDATE "Association" SET "brandColour" = 'mauve' WHERE id = ${odd.id}`;
  await register(guestOf(odd), other.id, { ...anna, email: "pech@example.org" });
  await register(guestOf(emsland), session.id, { ...anna, email: "glueck@example.org" });
  await deliverMails(theEveningBefore);

  expect(await mailsTo("glueck@example.org")).toHaveLength(1);
  expect(await mailsTo("pech@example.org")).toEqual([]);
  expect(await mailHealth()).toMatchObject({ due: 0, failed: expect.any(Number) });
  expect((await mailHealth()).failed).toBeGreaterThan(0);
});
