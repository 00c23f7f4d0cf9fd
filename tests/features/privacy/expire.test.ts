import { beforeAll, expect, test } from "vitest";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { eraseAgain, rememberErasures } from "#app/features/privacy/erase-again.server.ts";
import { dropCounted, expire } from "#app/features/privacy/expire.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { verifyAddress } from "#app/features/seats/place.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guest,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
  theSessionEnds,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

const days = (count: number) => later(theSessionEnds, count * 24 * 60);
let aiw: Association;
let patient: Association;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  patient = await anAssociation("emsland");
  await db.association.update({ where: { id: patient.id }, data: { retentionDays: 60 } });
});

async function seats(through: Association, count: number, isUsed = true) {
  const { id: sessionId } = await aSession(through, { seats: 1 });
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const form = { ...guest(n), question: "Wie lange?" };
    const outcome = await register(guestOf(through), sessionId, form);
    ids.push((outcome.ok && outcome.registrationId) || "");
    if (isUsed) await verifyAddress({ now: theEveningBefore }, ids.at(-1) ?? "");
  }
  return ids;
}
const rows = (ids: string[]) =>
  db.registration.findMany({ where: { id: { in: ids } }, orderBy: { ticket: "asc" } });
const blankOf = async (ids: string[]) =>
  (await rows(ids)).filter(({ erasedAt, name, email }) => erasedAt && !name && !email).length;

test("each association's own days count, and no row is blanked a moment too early", async () => {
  const [own, kept] = [await seats(aiw, 3), await seats(patient, 2)];
  await expire({ now: later(days(30), -1) }, 100);
  expect(await blankOf(own)).toBe(0);

  expect(await expire({ now: days(30) }, 2)).toBe(2);
  expect(await expire({ now: days(30) }, 2)).toBe(1);
  expect(await expire({ now: days(30) }, 2)).toBe(0);
  expect([await blankOf(own), await blankOf(kept)]).toEqual([3, 0]);
  expect((await rows(own)).map(({ status }) => status)).toEqual(["seated", "waiting", "waiting"]);
  const questions = await db.question.findMany({ where: { text: "Wie lange?" } });
  expect(questions.filter(({ askerId }) => askerId === null)).toHaveLength(3);

  await db.association.update({ where: { id: patient.id }, data: { retentionDays: 10 } });
  const both = await Promise.all([expire({ now: days(30) }, 1), expire({ now: days(30) }, 1)]);
  expect(both).toEqual([1, 1]);
  expect(await blankOf(kept)).toBe(2);
});

test("who never acted is blanked a day after the session, and counts on", async () => {
  const ids = await seats(aiw, 2, false);
  const [used = ""] = await seats(aiw, 1);
  await expire({ now: later(days(1), -1) }, 100);
  expect(await blankOf(ids)).toBe(0);
  await expire({ now: days(1) }, 100);
  expect([await blankOf(ids), await blankOf([used])]).toEqual([2, 0]);
  expect((await rows(ids)).map(({ status }) => status)).toEqual(["seated", "waiting"]);
});

test("whom staff entered stays as long as who acted, also without any mail", async () => {
  const [id = ""] = await seats(aiw, 1, false);
  const { staffId } = await enterStaff(officeOf(aiw), {
    ...{ email: "petra.expire@example.org", name: "Petra Plan", role: "planner" },
  });
  await db.registration.update({ where: { id }, data: { enteredByStaffId: staffId } });
  await expire({ now: days(29) }, 100);
  expect(await blankOf([id])).toBe(0);
  await expire({ now: days(30) }, 100);
  expect(await blankOf([id])).toBe(1);
});

test("a year later the rows go with all that hangs on them", async () => {
  const ids = await seats(aiw, 2);
  await deliverMails(theEveningBefore);
  await expire({ now: days(30) }, 100);
  await dropCounted({ now: days(364) }, 100);
  expect(await rows(ids)).toHaveLength(2);
  await dropCounted({ now: days(366) }, 100);
  expect(await rows(ids)).toEqual([]);
  expect(await db.delivery.count({ where: { recipientId: { in: ids } } })).toBe(0);
});

test("what a backup brings back is erased again, and nobody is written to", async () => {
  const [seated = "", next = ""] = await seats(aiw, 2);
  await deliverMails(theEveningBefore);
  const [{ email } = { email: "" }] = await rows([seated]);
  await db.mailboxMail.deleteMany({});
  await db.erasure.deleteMany({});

  const ids = [seated, "a-row-that-the-backup-does-not-know"];
  expect(await rememberErasures(ids, theEveningBefore)).toBe(2);
  expect(await rememberErasures(ids, theEveningBefore)).toBe(0);
  expect(await eraseAgain(later(theEveningBefore, 1))).toBe(1);
  expect(await eraseAgain(later(theEveningBefore, 2))).toBe(0);

  expect(await blankOf([seated])).toBe(1);
  expect(await rows([next])).toMatchObject([{ status: "seated" }]);
  await deliverMails(later(theEveningBefore, 3));
  expect(await mailsTo(email)).toEqual([]);
});
