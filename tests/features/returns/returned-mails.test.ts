import { beforeAll, expect, test, vi } from "vitest";
import { askDeviceCode } from "#app/features/experts/device-codes.server.ts";
import { askForCode } from "#app/features/identity/ask-for-code.server.ts";
import { askOwnData } from "#app/features/identity/ask-own-data.server.ts";
import { nothingAsked } from "#app/features/identity/asked-codes.ts";
import { inviteStaff } from "#app/features/identity/staff-invitations.server.ts";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { lineOf } from "#app/features/office/today-lines.ts";
import { findWork } from "#app/features/office/today-queries.server.ts";
import { receiveBounce } from "#app/features/returns/receive-bounce.server.ts";
import { findReturned } from "#app/features/returns/returned.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  aSession,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";
import { fromPostfix, type Sent } from "#tests/support/returns.ts";

vi.spyOn(process.stdout, "write").mockImplementation(() => true);

let emsland: Association;
let aiw: Association;
const now = later(theEveningBefore, 30);
const office = (association: Association) => officeOf(association, now);
const everything = (association: Association) => findReturned(office(association), () => true);

beforeAll(async () => {
  emsland = await anAssociation("emsland");
  aiw = await anAssociation("aiw");
});

/** The newest mail to this address comes back for good. */
async function comesBack(address: string) {
  const mail = (await mailsTo(address)).at(-1) as Sent;
  expect(await receiveBounce({ now }, fromPostfix(mail))).toBe("bounced");
}

/** What the day of an office says and where it leads. */
async function dayOf(association: Association, kind: string) {
  const rows = (await findWork(office(association))).filter((row) => row.kind === kind);
  const here = {
    slug: "emsland",
    zone: "Europe/Berlin",
    locale: "de" as const,
    now,
    mayPlan: true,
  };
  return rows.map((row) => lineOf(row, here)).map(({ title, step }) => [title, step.href]);
}

test("the bounced invitation of an expert shows at the session, the expert and on the day", async () => {
  const expert = await anExpert(emsland);
  const session = await aSession(emsland, { expert });
  await deliverMails(theEveningBefore);
  const { email, name } = await db.expert.findUniqueOrThrow({ where: { id: expert.id } });
  await comesBack(email);

  expect(await everything(emsland)).toMatchObject([
    { kind: "expert-mail", id: expert.id, title: name, sessionId: session.id },
  ]);
  expect(await dayOf(emsland, "expert-mail")).toEqual([
    [`${name}: Mails kommen nicht an`, expect.stringContaining(`/experten/${expert.id}`)],
  ]);
  expect(await everything(aiw)).toEqual([]);

  const moved = { startsAt: later(session.startsAt, 60), endsAt: later(session.endsAt, 60) };
  await reschedule(officeOf(emsland, theEveningBefore), session.id, moved);
  await deliverMails(now);
  expect(await everything(emsland)).toEqual([]);
});

test("the code that was to open an expert's page elsewhere shows there, too, until a newer mail leaves", async () => {
  const expert = await anExpert(emsland, "Frau Ärmel");
  const session = await aSession(emsland, { expert });
  const engagement = await db.engagement.findFirstOrThrow({ where: { expertId: expert.id } });
  const { email } = await db.expert.findUniqueOrThrow({ where: { id: expert.id } });
  const nowhere = { device: "", asked: nothingAsked };
  const ask = async (minutes: number) => {
    const at = later(theEveningBefore, minutes);
    await askDeviceCode(officeOf(emsland, at), engagement, nowhere, "203.0.113.9");
    await deliverMails(at);
  };
  const codeLost = { kind: "expert-mail", id: expert.id, sessionId: session.id };
  await deliverMails(theEveningBefore);

  await ask(1);
  await comesBack(email);
  expect(await everything(emsland)).toMatchObject([codeLost]);
  expect(await everything(aiw)).toEqual([]);
  expect(await dayOf(emsland, "expert-mail")).toEqual([
    ["Frau Ärmel: Mails kommen nicht an", expect.stringContaining(`/experten/${expert.id}`)],
  ]);
  const fact = await db.fact.findFirstOrThrow({
    where: { type: "mail.bounced" },
    orderBy: { id: "desc" },
  });
  expect(fact).toMatchObject({
    associationId: emsland.id,
    payload: { engagementId: engagement.id },
  });

  await ask(2);
  expect(await everything(emsland)).toEqual([]);
  await comesBack(email);
  expect(await everything(emsland)).toMatchObject([codeLost]);

  const moved = { startsAt: later(session.startsAt, 60), endsAt: later(session.endsAt, 60) };
  await reschedule(officeOf(emsland, theEveningBefore), session.id, moved);
  await deliverMails(now);
  expect(await everything(emsland)).toEqual([]);
});

test("that of a colleague shows on the staff page, until it is taken back", async () => {
  await inviteStaff(officeOf(emsland, theEveningBefore), {
    email: "kollegin@example.org",
    name: "Jana Voss",
    role: "planner",
  });
  await deliverMails(theEveningBefore);
  await comesBack("kollegin@example.org");
  expect(await everything(emsland)).toMatchObject([
    { kind: "invitation-mail", title: "Jana Voss", beside: "kollegin@example.org" },
  ]);
  const [[title, href] = []] = await dayOf(emsland, "invitation-mail");
  expect([title, href]).toEqual([
    "Jana Voss: Mails kommen nicht an",
    expect.stringMatching(/mitarbeitende$/),
  ]);
  const fact = await db.fact.findFirstOrThrow({
    where: { type: "mail.bounced" },
    orderBy: { id: "desc" },
  });
  expect(fact).toMatchObject({
    associationId: emsland.id,
    payload: { invitationId: expect.any(String) },
  });
  await db.staffInvitation.updateMany({ data: { revokedAt: now } });
  expect(await everything(emsland)).toEqual([]);
});

test("that to a partner's office shows at the host's session", async () => {
  const session = await aSession(emsland, { adoptedBy: aiw });
  const moved = { startsAt: later(session.startsAt, 60), endsAt: later(session.endsAt, 60) };
  await reschedule(officeOf(emsland, theEveningBefore), session.id, moved);
  await deliverMails(now);
  const { contactEmail } = await db.association.findUniqueOrThrow({ where: { id: aiw.id } });
  await comesBack(contactEmail);
  expect(await everything(emsland)).toMatchObject([
    { kind: "partner-mail", sessionId: session.id },
  ]);
});

test("a colleague's login code that came back shows beside them and on the day, until they log in", async () => {
  const jana = { id: "jana-voss", name: "Jana Voss", email: "jana.voss@example.org" };
  await db.staff.create({ data: { ...jana, createdAt: now, updatedAt: now } });
  await db.staffRole.create({
    data: { staffId: jana.id, associationId: emsland.id, role: "planner", grantedAt: now },
  });
  const ask = (email: string) =>
    askForCode(
      { now: theEveningBefore },
      { request: new Request("http://localhost/anmelden"), clientIp: "203.0.113.4" },
      { email, back: "" },
    );
  await ask(jana.email);
  await ask("niemand@example.org");
  await deliverMails(theEveningBefore);
  await db.loginCode.deleteMany();
  await comesBack(jana.email);

  const line = { kind: "staff-mail", id: jana.id, title: jana.name, beside: jana.email };
  const colleagues = (association: Association) =>
    findReturned(office(association), ({ kind }) => kind === "staff-mail");
  expect(await colleagues(emsland)).toMatchObject([line]);
  expect(await colleagues(aiw)).toEqual([]);
  expect(await dayOf(emsland, "staff-mail")).toEqual([
    [`${jana.name}: Mails kommen nicht an`, expect.stringMatching(/mitarbeitende$/)],
  ]);
  await db.staff.update({ where: { id: jana.id }, data: { lastLoginAt: later(now, 1) } });
  expect(await colleagues(emsland)).toEqual([]);
});

test("a stranger's way to their own data that came back shows nowhere", async () => {
  const before = [await everything(emsland), await everything(aiw)];
  await askOwnData({ now: theEveningBefore, locale: "de" }, "fremd@example.org");
  await deliverMails(theEveningBefore);
  await comesBack("fremd@example.org");
  expect([await everything(emsland), await everything(aiw)]).toEqual(before);
});
