import { beforeAll, expect, test } from "vitest";
import { claimMails } from "#app/features/notifications/claim.server.ts";
import { hearFacts } from "#app/features/notifications/hear.server.ts";
import { remind } from "#app/features/notifications/remind.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { register } from "#app/features/registration/register.server.ts";
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
import { aGuest, aMonday, before, comeDue, hours, look, move, newest, told } from "./reminded.ts";

let emsland: Association;

beforeAll(async () => {
  emsland = await anAssociation("emsland");
});

test("what changes between the due time and the sending is what counts", async () => {
  const guests = [await aGuest(emsland), await aGuest(emsland), await aGuest(emsland)] as const;
  const [moved, gone, off] = guests;
  for (const { session } of guests) await comeDue(before(session, 24 * hours));
  const soonAfter = ({ session }: typeof moved) => before(session, 23.9 * hours);
  await move(emsland, moved.session, 48 * hours, soonAfter(moved));
  await withdraw(guestOf(emsland, soonAfter(gone)), gone.id);
  await cancel(officeOf(emsland, soonAfter(off)), off.session.id);
  for (const { session } of guests) await deliverMails(before(session, 23 * hours));

  expect(await told(moved.email)).toEqual(["Ihr Platz", "Neuer Zeitpunkt"]);
  expect(await told(gone.email)).toEqual(["Ihr Platz", "Abgemeldet"]);
  expect(await told(off.email)).toEqual(["Ihr Platz", "Abgesagt"]);
  const successors = { moved: "rescheduled", withdrawn: "withdrawn", cancelled: "cancelled" };
  for (const [n, [reason, by]] of Object.entries(successors).entries()) {
    const { id = "" } = guests[n] ?? {};
    const { id: supersededById } = await newest(id, by);
    const reminder = { status: "superseded", error: reason, supersededById };
    expect(await newest(id, "reminder-day")).toMatchObject(reminder);
  }
});

test("a worker that comes late sends only the later reminder, and none after the start", async () => {
  const [late, stuck, over] = [await aGuest(emsland), await aGuest(emsland), await aGuest(emsland)];
  await look(before(late.session, 0.5 * hours));
  await comeDue(before(stuck.session, 24 * hours));
  await look(before(stuck.session, 0.5 * hours));
  await comeDue(before(over.session, 0.5 * hours));
  await look(over.session.startsAt);

  expect(await told(late.email)).toEqual(["Ihr Platz", "Ihr Eingang"]);
  expect(await told(stuck.email)).toEqual(["Ihr Platz", "Ihr Eingang"]);
  const text = (await mailsTo(late.email)).at(-1)?.text;
  expect(text).toMatch(/heute, in 30 minuten: um \d+:\d\d uhr/i);
  const { id: supersededById } = await newest(stuck.id, "reminder-hour");
  expect(await newest(stuck.id, "reminder-day")).toMatchObject({ supersededById });
  expect(await told(over.email)).toEqual(["Ihr Platz"]);
  expect(await newest(over.id, "reminder-hour")).toMatchObject({ error: "begun" });
});

test("no reminder tells a new time while the office may still undo it", async () => {
  const { session, email } = await aGuest(emsland);
  const soon = before(session, 1 * hours + 0.1);
  await move(emsland, session, 0.2, soon);
  await look(later(soon, 0.3));
  expect(await told(email)).toEqual(["Ihr Platz"]);
  await look(later(soon, 0.4));

  expect(await told(email)).toEqual(["Ihr Platz", "Neuer Zeitpunkt"]);
});

test("nobody is reminded of a draft or of a session that was cancelled", async () => {
  const [startsAt, another] = [aMonday(), aMonday()];
  const draft = await aSession(emsland, { startsAt, draft: true });
  const off = await aSession(emsland, { startsAt: another });
  await cancel(officeOf(emsland, later(another, -30 * hours)), off.id);
  for (const session of [draft, off]) await remind(before(session, 0.5 * hours));

  const ids = [draft.id, off.id];
  expect(await db.reminder.count({ where: { sessionId: { in: ids } } })).toBe(0);
});

test("several workers, and one that dies over a claim: every reminder once", async () => {
  const { session, email } = await aGuest(emsland);
  const due = before(session, 24 * hours);
  const found = await Promise.all([1, 2, 3, 4].map(() => remind(due)));
  expect(found.reduce((sum, count) => sum + count)).toBe(1);
  while ((await hearFacts(100)) > 0);
  expect((await claimMails(10, due)).claimed).toHaveLength(1);
  await look(later(due, 0.5));
  expect(await told(email)).toEqual(["Ihr Platz"]);
  await Promise.all([1, 2, 3].map(() => look(later(due, 1.1))));

  expect(await told(email)).toEqual(["Ihr Platz", "Erinnerung"]);
});

test("who has just acted is not kept waiting behind reminders, and the next session comes first", async () => {
  const startsAt = aMonday();
  const [near, far] = [
    await aSession(emsland, { startsAt }),
    await aSession(emsland, { startsAt: later(startsAt, 1 * hours) }),
  ];
  const reminded = [
    await aGuest(emsland, { session: far }),
    await aGuest(emsland, { session: near }),
  ];
  const now = before(near, 23 * hours);
  await comeDue(now);
  const other = await aSession(emsland, { startsAt: later(startsAt, 300 * hours) });
  await register(guestOf(emsland, now), other.id, { ...anna, email: "eben@example.org" });
  while ((await hearFacts(100)) > 0);

  const order: string[] = [];
  for (let k = 0; k < 3; k++) {
    const { claimed } = await claimMails(1, now);
    const { template, recipientId } = await db.delivery.findUniqueOrThrow({
      where: { id: claimed[0] },
    });
    order.push(template === "seated" ? template : recipientId);
  }
  expect(order).toEqual(["seated", reminded[1]?.id, reminded[0]?.id]);
});
