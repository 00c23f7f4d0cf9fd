import { beforeEach, expect, test } from "vitest";
import { register } from "#app/features/registration/register.server.ts";
import { acceptOffer } from "#app/features/seats/accept-offer.server.ts";
import { askToConfirm } from "#app/features/seats/ask-to-confirm.server.ts";
import { giveSeatsDue } from "#app/features/seats/seats-due.server.ts";
import { findAsking, takeBackAsking } from "#app/features/seats/take-back-asking.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  guestOf,
  later,
  officeOf,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

const morning = new Date("2026-12-01T08:00:00Z");
const seconds = (after: number) => later(morning, after / 60);
const hour = 3600;
let host: Association;
let n = 0;

beforeEach(async () => {
  host = await anAssociation("aiw");
});

/** Two have a seat and have not acted, a third waits. */
async function aFullSession() {
  const { id } = await aSession(host, { startsAt: later(morning, 60 * 72), seats: 2 });
  const come = async () => {
    const email = `gefragt-${n++}@example.org`;
    const outcome = await register(guestOf(host, later(morning, -60)), id, { ...anna, email });
    if (!outcome.ok || !outcome.registrationId) throw new Error("no place");
    return { email, id: outcome.registrationId };
  };
  const [first, second, waiting] = [await come(), await come(), await come()];
  await deliverMails(later(morning, -59));
  return { id, first, second, waiting };
}

const stands = async ({ id }: { id: string }) =>
  (await db.registration.findUniqueOrThrow({ where: { id } })).status;
const subjects = async ({ email }: { email: string }) =>
  (await mailsTo(email))
    .slice(1)
    .map(({ subject, calendar }) =>
      [subject.split(":")[0], calendar?.method].filter(Boolean).join(", "),
    );
const confirm = "Bitte bestätigen Sie Ihren Platz";

test("asking may be taken back for 20 seconds: nobody hears of it, and everybody has the seat as before", async () => {
  const { id, first, second, waiting } = await aFullSession();
  const before = await db.registration.findUniqueOrThrow({ where: { id: first.id } });
  const office = (after: number) => officeOf(host, seconds(after));
  expect(await findAsking(office(0), id)).toBeNull();
  expect(await askToConfirm(office(0), id)).toBe(2);
  expect(await findAsking(office(5), id)).toEqual({ kind: "asked", people: 2, secondsLeft: 15 });
  await deliverMails(seconds(19));
  expect(await takeBackAsking(office(19), id)).toEqual({ ok: true, people: 2 });
  expect(await findAsking(office(19), id)).toBeNull();
  for (const after of [20, 60, 30 * hour]) {
    await giveSeatsDue({ now: seconds(after) });
    await deliverMails(seconds(after));
  }
  const { requestedSequence: _, ...row } = before;
  expect(await db.registration.findUniqueOrThrow({ where: { id: first.id } })).toMatchObject(row);
  expect([await stands(second), await stands(waiting)]).toEqual(["seated", "waiting"]);
  expect(await subjects(first)).toEqual([]);
  const asked = await db.delivery.findFirst({
    where: { recipientId: first.id, template: "offered" },
  });
  expect(asked).toMatchObject({ status: "superseded", error: "undone" });
});

test("after 20 seconds the mails leave and nothing is taken back; unpressed the seat goes on", async () => {
  const { id, first, second, waiting } = await aFullSession();
  await askToConfirm(officeOf(host, seconds(0)), id);
  await deliverMails(seconds(19));
  expect(await subjects(first)).toEqual([]);
  await deliverMails(seconds(20));
  expect(await subjects(first)).toEqual([confirm]);
  const late = await takeBackAsking(officeOf(host, seconds(20)), id);
  expect(late).toEqual({ ok: false, refusal: "too-late-to-undo" });

  await acceptOffer(guestOf(host, seconds(60)), first.id);
  await giveSeatsDue({ now: seconds(24 * hour) });
  await deliverMails(seconds(24 * hour));
  expect([await stands(first), await stands(second), await stands(waiting)]).toEqual([
    ...["seated", "expired", "seated"],
  ]);
  expect((await subjects(second)).at(-1)).toMatch(/CANCEL$/);
});

test("who has pressed or was told meanwhile is left as they are", async () => {
  const { id, first, second } = await aFullSession();
  await askToConfirm(officeOf(host, seconds(0)), id);
  await acceptOffer(guestOf(host, seconds(5)), first.id);
  await deliverMails(seconds(20));
  const told = await takeBackAsking(officeOf(host, seconds(19)), id);
  expect(told).toEqual({ ok: false, refusal: "too-late-to-undo" });
  expect([await stands(first), await stands(second)]).toEqual(["seated", "offered"]);
});

test("a seat whose mail has not left yet hears of it once the asking stands, or is taken back", async () => {
  const { id, second } = await aFullSession();
  await db.registration.update({ where: { id: second.id }, data: { status: "withdrawn" } });
  await db.seatPool.updateMany({ where: { sessionId: id }, data: { taken: 1 } });
  await giveSeatsDue({ now: seconds(-1) });
  const promoted = await db.registration.findFirstOrThrow({
    where: { sessionId: id, status: "seated", ticket: 3 },
  });
  const email = `gefragt-${n++}@example.org`;
  await register(guestOf(host, seconds(-1)), id, { ...anna, email });
  const office = officeOf(host, seconds(0));
  expect(await askToConfirm(office, id)).toBe(2);
  await deliverMails(seconds(10));
  expect(await mailsTo(promoted.email)).toHaveLength(1);
  await takeBackAsking(officeOf(host, seconds(15)), id);
  await deliverMails(seconds(21));
  expect((await mailsTo(promoted.email)).at(-1)?.calendar?.method).toBe("REQUEST");
});

test("a session that is cancelled while people are asked takes their invitations back", async () => {
  const { id, first, waiting } = await aFullSession();
  await askToConfirm(officeOf(host, seconds(0)), id);
  await deliverMails(seconds(20));
  await cancel(officeOf(host, seconds(hour)), id, { reason: "Krankheit" });
  await deliverMails(seconds(hour + 20));
  expect(await subjects(first)).toEqual([confirm, expect.stringMatching(/CANCEL$/)]);
  expect((await subjects(waiting)).join()).not.toMatch(/CANCEL/);
  const late = await takeBackAsking(officeOf(host, seconds(hour + 1)), id);
  expect(late).toEqual({ ok: false, refusal: "session-cancelled" });
});
