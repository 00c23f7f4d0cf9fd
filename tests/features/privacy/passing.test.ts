import { expect, test } from "vitest";
import { askForCode } from "#app/features/identity/ask-for-code.server.ts";
import { askOwnData } from "#app/features/identity/ask-own-data.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { inviteStaff } from "#app/features/identity/staff-invitations.server.ts";
import { saveDraft } from "#app/features/planning/save-draft.server.ts";
import { dropAsked, forgetPassing } from "#app/features/privacy/expire.server.ts";
import { askForLink } from "#app/features/registration/ask-for-link.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newId, newShortId } from "#app/platform/ids.server.ts";
import {
  anAssociation,
  aSession,
  guestOf,
  inHours,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails } from "#tests/support/mail.ts";

const days = (count: number) => later(theEveningBefore, count * 24 * 60);

/** A login of this person, last used that many hours ago by the real clock. */
const login = (staffId: string, hoursAgo: number, expiresAt: Date) => {
  const [id, token] = [newId(), newId()];
  const used = { createdAt: inHours(-hoursAgo), updatedAt: inHours(-hoursAgo) };
  return db.cookieSession.create({ data: { id, token, staffId, expiresAt, ...used } });
};

const code = (address: string, expiresAt: Date) =>
  db.loginCode.create({ data: { id: newId(), address, expiresAt, createdAt: inHours(-1) } });

test("logins and codes go once they are worth nothing, whatever the house's clock says", async () => {
  const aiw = await anAssociation("aiw");
  const entry = { email: "heike@example.org", name: "Heike Kamp", role: "owner" } as const;
  const { staffId } = await enterStaff(officeOf(aiw), entry);
  const running = await login(staffId, 1, inHours(24));
  await login(staffId, 13, inHours(24));
  await login(staffId, 1, inHours(-1));
  const waiting = await code("heike", inHours(0.1));
  await code("heike", inHours(-0.1));

  await forgetPassing({ now: days(400) });

  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  expect(ids(await db.cookieSession.findMany())).toEqual([running.id]);
  expect(ids(await db.loginCode.findMany())).toEqual([waiting.id]);
});

test("what strangers have asked for leaves neither facts nor mails behind after a month", async () => {
  const { now, clientIp } = { now: theEveningBefore, clientIp: "10.9.9.9" };
  const aiw = await anAssociation("aiw");
  const session = await aSession(aiw);
  const asking = { request: new Request("http://localhost/buero/anmelden"), clientIp };
  await askForCode({ now }, asking, { email: "fremd@example.org", back: "/buero" });
  await askOwnData({ now, locale: "de" }, "fremd@example.org");
  await askForLink(guestOf(aiw), session.id, "fremd@example.org", clientIp);
  await deliverMails(now);
  const left = async () => {
    const type = { in: ["login.code-asked", "identity.own-data-asked", "registration.link-asked"] };
    return [await db.fact.count({ where: { type } }), await db.delivery.count()];
  };
  expect(await left()).toEqual([3, 2]);
  await dropAsked({ now: days(29) }, 200);
  expect(await left()).toEqual([3, 2]);
  expect(await dropAsked({ now: days(31) }, 200)).toBe(3);
  expect(await left()).toEqual([0, 0]);
});

test("an invitation goes a month after its link has ended, a draft a year after it was last saved", async () => {
  const aiw = await anAssociation("aiw");
  const person = { email: "neu@example.org", name: "Petra Lang", role: "planner" } as const;
  await inviteStaff(officeOf(aiw), person);
  const draft = { id: newShortId(), edition: 0 };
  await saveDraft(officeOf(aiw), draft, { title: ["Zoll im Alltag"] });
  const left = async (now: Date) => {
    await forgetPassing({ now });
    return [await db.staffInvitation.count(), await db.sessionDraft.count()];
  };

  expect(await left(days(43))).toEqual([1, 1]);
  expect(await left(days(45))).toEqual([0, 1]);
  expect(await left(days(364))).toEqual([0, 1]);
  expect(await left(days(366))).toEqual([0, 0]);
});

test("a webhook goes a month after it was worked off", async () => {
  const came = { event: "room_started", payload: {}, receivedAt: theEveningBefore };
  const one = (eventId: string, processedAt: Date | null) => ({ ...came, eventId, processedAt });
  await db.roomWebhook.createMany({ data: [one("done", theEveningBefore), one("open", null)] });

  await forgetPassing({ now: days(29) });
  expect(await db.roomWebhook.count()).toBe(2);
  await forgetPassing({ now: days(31) });
  expect(await db.roomWebhook.findMany()).toMatchObject([{ eventId: "open" }]);
});
