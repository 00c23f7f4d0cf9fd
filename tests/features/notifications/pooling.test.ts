import { beforeAll, expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  anna,
  aSession,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let aiw: Association;
let emsland: Association;
let n = 0;

beforeAll(async () => {
  aiw = await anAssociation("aiw", { contactEmail: "buero-aiw@example.org" });
  emsland = await anAssociation("emsland");
});

async function moved(session: { id: string; startsAt: Date; endsAt: Date }) {
  const times = { startsAt: later(session.startsAt, 60), endsAt: later(session.endsAt, 60) };
  await reschedule(officeOf(emsland), session.id, times);
  await deliverMails(later(theEveningBefore, 1));
}

async function registered(through: Association, sessionId: string) {
  const email = `durch-${n++}@example.org`;
  await register(guestOf(through), sessionId, { ...anna, email });
  await deliverMails(theEveningBefore);
  return email;
}

test("a change reaches an adopter's guests in the adopter's name", async () => {
  const session = await aSession(emsland, { adoptedBy: aiw });
  const email = await registered(aiw, session.id);
  await moved(session);

  const [seated, mail] = await mailsTo(email);
  for (const each of [seated, mail]) {
    expect(each?.from).toContain(aiw.name);
    expect(each?.replyTo).toBe(aiw.contactEmail);
    expect(each?.calendar?.organizer).toBe(aiw.name);
    expect(each?.text).toContain(`Ausgerichtet ${emsland.namedAsHost}.`);
    expect(each?.text).toContain("Sie haben sich über den Unternehmensverband AIW angemeldet.");
  }
  expect(mail?.subject).toMatch(/^Neuer Zeitpunkt: /);
});

test("the adopter's office hears of it, with the number of its guests", async () => {
  const session = await aSession(emsland, { adoptedBy: aiw, title: "Zoll und Grenze" });
  await registered(aiw, session.id);
  await moved(session);

  const mails = await mailsTo("buero-aiw@example.org");
  const mail = mails.find(({ subject }) => subject.includes("Zoll und Grenze"));
  expect(mail?.subject).toMatch(/^Übernommener Termin verschoben: /);
  expect(mail?.text).toContain("Eine Person hat sich über Sie angemeldet;");
  expect(mail?.calendar).toBeNull();
});

test("after un-adopting its guests are still told, its office is not", async () => {
  const session = await aSession(emsland, { adoptedBy: aiw, title: "Nach der Übernahme" });
  const email = await registered(aiw, session.id);
  await unadopt(officeOf(aiw), session.id);
  await moved(session);

  expect(await mailsTo(email)).toHaveLength(2);
  const office = await mailsTo("buero-aiw@example.org");
  expect(office.filter(({ subject }) => subject.includes("Nach der Übernahme"))).toEqual([]);
});

test("an expert is invited with their own link, moved and released under one UID", async () => {
  const expert = await anExpert(emsland);
  const session = await aSession(emsland, { expert });
  const { email } = await db.expert.findUniqueOrThrow({ where: { id: expert.id } });
  await deliverMails(theEveningBefore);
  await moved(session);
  await cancel(officeOf(emsland, later(theEveningBefore, 2)), session.id, {});
  await deliverMails(later(theEveningBefore, 3));

  const mails = await mailsTo(email);
  const { uid } = await db.engagement.findFirstOrThrow({ where: { sessionId: session.id } });
  expect(
    mails.map(({ calendar }) => [calendar?.method, calendar?.sequence, calendar?.uid]),
  ).toEqual([
    ["REQUEST", 0, uid],
    ["REQUEST", 1, uid],
    ["CANCEL", 2, uid],
  ]);
  expect(mails[0]?.text).toContain("/experte/");
  expect(mails[0]?.calendar?.text.replaceAll("\r\n ", "")).not.toContain("/experte/");
});
