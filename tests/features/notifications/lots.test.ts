import pg from "pg";
import { expect, test, vi } from "vitest";
import { claimMails } from "#app/features/notifications/claim.server.ts";
import { hearFacts } from "#app/features/notifications/hear.server.ts";
import { sendClaimed } from "#app/features/notifications/send.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, aSession, guest, guestOf, theEveningBefore } from "#tests/support/cast.ts";
import { mailsTo } from "#tests/support/mail.ts";

/** Before the first connection, which keeps what it finds. */
const heard = vi.spyOn(pg.Client.prototype, "query");

/** How many statements the database hears while so many people, half of whom wait, are told in one lot. */
async function statementsFor(people: number) {
  const emsland = await anAssociation(`emsland-${people}`);
  const session = await aSession(emsland, { seats: people / 2 });
  const guests = Array.from({ length: people }, (_, n) => guest(people * 100 + n));
  for (const person of guests) await register(guestOf(emsland), session.id, person);
  await hearFacts(100);
  const before = heard.mock.calls.length;
  const { claimed, finished } = await claimMails(people, theEveningBefore);
  await sendClaimed(claimed, theEveningBefore, finished);
  const statements = heard.mock.calls.length - before;
  expect(claimed).toHaveLength(people);
  const subjects = await Promise.all(
    guests.map(async ({ email }) => (await mailsTo(email)).map(({ subject }) => subject)),
  );
  return { statements, subjects: subjects.flat() };
}

test("a lot of twenty mails asks the database no more often than a lot of four", async () => {
  const few = await statementsFor(4);
  const many = await statementsFor(20);
  expect(few.statements).toBeGreaterThan(10);
  expect(many.statements).toBeLessThanOrEqual(few.statements);
  expect(many.subjects).toHaveLength(20);
  const places = many.subjects.flatMap((subject) => /Platz (\d+)/.exec(subject)?.[1] ?? []);
  expect(places).toEqual(Array.from({ length: 10 }, (_, n) => String(n + 1)));
  expect(await db.delivery.count({ where: { sealedMail: { not: null } } })).toBe(0);
});
