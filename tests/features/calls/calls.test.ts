import { beforeEach, describe, expect, test } from "vitest";
import { findCalls, tickCall } from "#app/features/calls/calls.server.ts";
import { countReaders } from "#app/features/circulars/circular-queries.server.ts";
import { sendCircular } from "#app/features/circulars/send-circular.server.ts";
import { takeBackCircular } from "#app/features/circulars/take-back-circular.server.ts";
import { writeCircular } from "#app/features/circulars/write-circular.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { previewMove } from "#app/features/moments/move-queries.server.ts";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { undoChange } from "#app/features/moments/undo-change.server.ts";
import { findWork } from "#app/features/office/today-queries.server.ts";
import { enterByHand } from "#app/features/registration/enter-by-hand.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { previewCancel } from "#app/features/sessions/cancel-queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newId, newShortId } from "#app/platform/ids.server.ts";
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
  theSessionStarts,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let host: Association;
let partner: Association;
let office: Scope;
let sessionId: string;

const seconds = (after: number) => later(theEveningBefore, after / 60);
const anHourLater = { startsAt: later(theSessionStarts, 60), endsAt: later(theSessionEnds, 60) };
const now = (scope: Scope, moment: Date) => ({ ...scope, now: moment });

async function officeWithStaff(association: Association): Promise<Scope> {
  const entry = {
    email: `${newShortId()}@example.org`,
    name: "Petra Plan",
    role: "planner",
  } as const;
  const { staffId } = await enterStaff(officeOf(association), entry);
  const actor = { kind: "staff", staffId, role: "planner", mayAct: true } as const;
  return { ...officeOf(association), actor };
}

async function byTelephone(scope: Scope, name: string, phone?: string) {
  const form = {
    name,
    phone,
    company: "Ruf & Söhne",
    language: "de",
    outsideGermany: true,
  } as const;
  const outcome = await enterByHand(scope, sessionId, form);
  return (outcome.ok && outcome.registrationId) || "";
}

beforeEach(async () => {
  host = await anAssociation("aiw");
  partner = await anAssociation("emsland");
  office = await officeWithStaff(host);
  sessionId = (await aSession(host, { adoptedBy: partner })).id;
  for (const n of [0, 1]) await register(guestOf(host), sessionId, guest(n));
  await register(guestOf(partner), sessionId, guest(2));
  await byTelephone(office, "Rita Ruf", "02561 12 34-5");
  await byTelephone(await officeWithStaff(partner), "Paul Partner", "0591 777");
  await deliverMails(theEveningBefore);
});

const calls = async (scope: Scope, moment: Date) =>
  (await findCalls(now(scope, moment), sessionId)).map(
    ({ name, phone, about, calledAt, calledBy }) =>
      [name, phone, about.join("+"), calledAt ? calledBy : "open"].join(", "),
  );
const lines = async (scope: Scope, moment: Date) =>
  (await findWork(now(scope, moment))).filter(({ kind }) => kind === "call");

describe("who has no e-mail address", () => {
  test("is never counted among those told by mail, but named with a telephone number", async () => {
    const move = await previewMove(office, sessionId, anHourLater);
    expect(move.people).toMatchObject({ total: 5, reached: 3, invited: 3 });
    expect(move.people.unreached).toMatchObject({
      own: [{ name: "Rita Ruf", phone: "02561 12 34-5" }],
      others: null,
    });
    const { people } = await previewCancel(office, sessionId);
    expect(people).toMatchObject({ total: 5, reached: 3 });
    const [all] = await countReaders(office, sessionId);
    expect(all).toMatchObject({ own: 2, lost: [{ name: "Rita Ruf", phone: "02561 12 34-5" }] });
  });

  test("stands on the desk of their own association until somebody ticks the call", async () => {
    await reschedule(office, sessionId, anHourLater);
    await deliverMails(seconds(10));
    expect(await calls(office, seconds(10))).toEqual([]);
    await deliverMails(seconds(60));
    expect(await calls(office, seconds(60))).toEqual([
      "Rita Ruf, 02561 12 34-5, rescheduled, open",
    ]);
    expect(await calls(officeOf(partner), seconds(60))).toEqual([
      "Paul Partner, 0591 777, rescheduled, open",
    ]);
    expect(await lines(office, seconds(60))).toMatchObject([
      { id: sessionId, count: 1, beside: "Rita Ruf" },
    ]);

    const [{ registrationId } = { registrationId: "" }] = await findCalls(
      now(office, seconds(60)),
      sessionId,
    );
    await tickCall(now(officeOf(partner), seconds(70)), sessionId, registrationId);
    expect(await lines(office, seconds(70))).toHaveLength(1);
    await tickCall(now(office, seconds(80)), sessionId, registrationId);
    expect(await lines(office, seconds(80))).toEqual([]);
    expect(await calls(office, seconds(80))).toEqual([
      "Rita Ruf, 02561 12 34-5, rescheduled, Petra Plan",
    ]);
    const ticked = await db.call.findFirst({ where: { registrationId } });
    expect(ticked?.calledAt).toEqual(seconds(80));
  });

  test("is not called about what was taken back in time", async () => {
    await reschedule(office, sessionId, anHourLater);
    await deliverMails(seconds(5));
    await undoChange(now(office, seconds(10)), sessionId);
    await deliverMails(seconds(60));
    expect(await calls(office, seconds(60))).toEqual([]);
  });

  test("is called about a circular, unless it is taken back, and about a cancellation", async () => {
    const written = async () => {
      const form = { subject: "Unterlagen", text: "liegen bereit", audience: "all" as const };
      const draft = await writeCircular(office, sessionId, form);
      return (draft.ok && draft.circularId) || "";
    };
    const back = await written();
    await sendCircular(office, sessionId, back);
    await deliverMails(seconds(5));
    await takeBackCircular(now(office, seconds(6)), sessionId, back);
    await deliverMails(seconds(60));
    expect(await calls(office, seconds(60))).toEqual([]);

    await sendCircular(now(office, seconds(61)), sessionId, await written());
    await cancel(now(office, seconds(62)), sessionId, {});
    await deliverMails(seconds(120));
    expect(await calls(office, seconds(120))).toEqual([
      "Rita Ruf, 02561 12 34-5, cancelled+circular, open",
    ]);
  });
});

test("the partner's mail of a change says whom no mail reaches", async () => {
  await reschedule(office, sessionId, anHourLater);
  await deliverMails(seconds(60));
  const [mail] = (await mailsTo(partner.contactEmail)).filter(({ text }) =>
    text.includes("Eine Person hat sich über Sie angemeldet"),
  );
  expect(mail?.text).toContain(
    "Eine Person, die sich über Sie angemeldet hat, erreicht keine Mail.",
  );
});

test("who is out of reach because mails come back is called too", async () => {
  const row = await db.registration.findFirstOrThrow({ where: { sessionId, name: "Gast 1" } });
  const delivery = await db.delivery.findFirstOrThrow({ where: { recipientId: row.id } });
  const bounce = { deliveryId: delivery.id, status: "5.1.1", permanent: true };
  await db.bounce.create({ data: { id: newId(), receivedAt: theEveningBefore, ...bounce } });
  expect((await previewMove(office, sessionId, anHourLater)).people.reached).toBe(2);
  await reschedule(office, sessionId, anHourLater);
  await deliverMails(seconds(60));
  expect(await calls(office, seconds(60))).toContain("Gast 1, , rescheduled, open");
});
