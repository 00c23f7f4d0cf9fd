import { beforeEach, expect, test } from "vitest";
import type { Scope } from "#app/features/identity/scope.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { erase } from "#app/features/privacy/erase.server.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { correctByOffice } from "#app/features/registration/correct-by-office.server.ts";
import { noteOn } from "#app/features/registration/note.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { resend } from "#app/features/registration/resend.server.ts";
import { prefer } from "#app/features/seats/prefer.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guest,
  guestOf,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let aiw: Association;
let emsland: Association;
let sessionId: string;

beforeEach(async () => {
  [aiw, emsland] = [await anAssociation("aiw"), await anAssociation("emsland")];
  sessionId = (await aSession(aiw, { seats: 1, adoptedBy: emsland })).id;
});

const staffOf = (association: Association): Scope => ({
  ...officeOf(association),
  actor: { kind: "staff", staffId: "petra", role: "planner", mayAct: true },
});
async function signUp(through = aiw) {
  const email = `${newShortId()}@example.org`;
  const outcome = await register(guestOf(through), sessionId, { ...guest(1), email });
  return { id: (outcome.ok && outcome.registrationId) || "", email };
}
const row = (id: string) => db.registration.findUniqueOrThrow({ where: { id } });
const common = () => db.seatPool.findFirstOrThrow({ where: { sessionId, associationId: null } });
/** A seat that nobody has been given yet, as in the night while seats are offered by day. */
const oneSeatMore = () =>
  db.$executeRaw`UPDATE "SeatPool" SET "limit" = "limit" + 1 WHERE "sessionId" = ${sessionId}`;

test("a place released by the office frees the seat and verifies nobody", async () => {
  const [first, second] = [await signUp(), await signUp()];
  expect(await withdraw(staffOf(aiw), first.id)).toEqual({ ok: true });
  expect(await row(first.id)).toMatchObject({ status: "withdrawn", verifiedAt: null });
  expect(await row(second.id)).toMatchObject({ status: "seated" });
  const where = { type: "registration.withdrawn", staffId: "petra" };
  expect(await db.fact.count({ where })).toBeGreaterThan(0);
});

test("a free seat goes past others only in the numbers the office has read", async () => {
  await signUp();
  const [second, third] = [await signUp(), await signUp(emsland)];
  const fourth = await signUp();
  expect(await prefer(staffOf(aiw), fourth.id, { passing: 2 })).toMatchObject({
    refusal: "no-seat-free",
  });
  await oneSeatMore();

  expect(await prefer(staffOf(emsland), third.id, { passing: 1 })).toMatchObject({
    refusal: "host-decides",
  });
  expect(await prefer(staffOf(aiw), fourth.id, { passing: 1 })).toMatchObject({
    refusal: "queue-moved",
  });
  expect(await prefer(staffOf(aiw), fourth.id, { passing: 2 })).toEqual({ ok: true });

  expect(await row(fourth.id)).toMatchObject({ status: "seated" });
  expect([(await row(second.id)).status, (await row(third.id)).status]).toEqual([
    "waiting",
    "waiting",
  ]);
  expect(await common()).toMatchObject({ limit: 2, taken: 2, waiting: 2 });
  const told = await db.fact.findMany({
    where: { type: "registration.promoted", staffId: "petra" },
  });
  expect(told.at(-1)?.payload).toMatchObject({ registrationId: fourth.id, passed: 2 });
});

test("several offices at once never give more seats than there are", async () => {
  await signUp();
  const waiting = [await signUp(), await signUp(), await signUp()];
  await oneSeatMore();
  const tries = waiting.map(({ id }, passing) => prefer(staffOf(aiw), id, { passing }));
  const given = (await Promise.all(tries)).filter(({ ok }) => ok);
  expect(given).toHaveLength(1);
  expect(await common()).toMatchObject({ limit: 2, taken: 2, waiting: 2 });
});

test("the invitation comes once more with its calendar, three times an hour", async () => {
  const { id, email } = await signUp();
  await deliverMails(theEveningBefore);
  expect(await resend(staffOf(aiw), id)).toEqual({ ok: true });
  await deliverMails(theEveningBefore);
  const [, again] = await mailsTo(email);
  expect(again?.calendar).toMatchObject({ method: "REQUEST" });
  await resend(staffOf(aiw), id);
  await resend(staffOf(aiw), id);
  expect(await resend(staffOf(aiw), id)).toEqual({ ok: false, refusal: "too-many-tries" });
});

test("a note is the office's own, read by its person, and gone with them", async () => {
  const { id, email } = await signUp();
  await noteOn(staffOf(aiw), id, { note: "Kommt mit Rollstuhl" });
  const own = await getOwnData({ now: theEveningBefore }, email);
  expect(own.registrations[0]?.note).toBe("Kommt mit Rollstuhl");
  await expect(noteOn(staffOf(emsland), id, { note: "x" })).rejects.toMatchObject({ status: 404 });

  await erase({ now: theEveningBefore }, email, { registrationIds: [id], withQuestions: false });
  expect((await row(id)).note).toBeNull();
  await expect(noteOn(staffOf(aiw), id, { note: "x" })).rejects.toMatchObject({ status: 404 });
});

test("a corrected address is told its place and verified by nobody", async () => {
  const { id } = await signUp();
  const email = `${newShortId()}@example.org`;
  const details = { name: "Anna Neu", company: "Neu GmbH", phone: "0190 123456" };
  expect(await correctByOffice(staffOf(aiw), id, { ...details, email })).toEqual({ ok: true });
  expect(await row(id)).toMatchObject({ ...details, email, verifiedAt: null });
  await deliverMails(theEveningBefore);
  expect(await mailsTo(email)).toHaveLength(1);
});

test("an address that another place of this office holds is not given twice", async () => {
  const [first, second] = [await signUp(), await signUp()];
  const form = { name: "Gast", company: "Betrieb", email: first.email };
  expect(await correctByOffice(staffOf(aiw), second.id, form)).toMatchObject({
    refusal: "already-registered",
  });
  expect(await row(second.id)).toMatchObject({ status: "waiting", email: second.email });
});
