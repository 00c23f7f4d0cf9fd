import { beforeEach, expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { listFailed, sendAllAgain } from "#app/features/notifications/command.server.ts";
import { nextTry } from "#app/features/notifications/notifications.ts";
import { mailHealth } from "#app/features/notifications/queries.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  anAssociation,
  anna,
  aSession,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let n = 0;

beforeEach(() => db.delivery.updateMany({ where: { status: "failed" }, data: { status: "sent" } }));

/** A guest whose newest mail could not be written: the colour of the letterhead is none. */
async function aFailedMail({ moved = false } = {}) {
  const host = await anAssociation("emsland");
  const session = await aSession(host);
  const email = `pech-${n++}@example.org`;
  const outcome = await register(guestOf(host), session.id, { ...anna, email });
  const id = (outcome.ok && outcome.registrationId) || "";
  if (moved) {
    await deliverMails(theEveningBefore);
    const times = { startsAt: later(session.startsAt, 60), endsAt: later(session.endsAt, 60) };
    await reschedule(officeOf(host), session.id, times);
  }
  const colour = (brandColour: string) =>
    db.$executeRaw`UPDATE "Association" SET "brandColour" = ${brandColour} WHERE id = ${host.id}`;
  await colour("mauve");
  await deliverMails(later(theEveningBefore, 1));
  await colour(host.brandColour);
  const { id: mail } = await db.delivery.findFirstOrThrow({
    where: { recipientId: id, status: "failed" },
  });
  return { email, id, mail, host };
}

/** What a command prints. */
async function printed(command: (print: (line: string) => void) => Promise<unknown>) {
  const lines: string[] = [];
  await command((line) => lines.push(line));
  return lines.join("\n");
}

const again = (...ids: string[]) => printed((print) => sendAllAgain(ids, print));

test("what failed is counted and listed by ids, with the reason and no address", async () => {
  expect(await printed(listFailed)).toBe("0 failed, 0 on their way by mailbox");
  const { email, id, mail } = await aFailedMail();
  const text = await printed(listFailed);

  expect(await mailHealth()).toMatchObject({ failed: 1, due: 0 });
  expect(text).toContain(`${mail}  2026-11-30T18:01:00.000Z  seated  registration:${id}  `);
  expect(text).toMatch(/ {2}\S.+\n1 failed, 0 on their way/);
  expect(text).not.toContain(email);
});

test("what failed is sent again once, as a mail of its own, and is settled then", async () => {
  const { email, mail } = await aFailedMail();
  expect(await again(mail)).toBe(`${mail}  is sent again`);
  expect(await again(mail, "nothing")).toMatch(/has not failed, .*\nnothing {2}no such mail$/);
  await deliverMails(later(theEveningBefore, 2));

  const [sent, ...more] = await mailsTo(email);
  expect(more).toEqual([]);
  expect(sent?.calendar).toMatchObject({ method: "REQUEST", sequence: 0 });
  expect(sent?.id).not.toBe(mail);
  const before = await db.delivery.findUniqueOrThrow({ where: { id: mail } });
  expect(before).toMatchObject({ status: "superseded", supersededById: sent?.id });
  expect((await mailHealth()).failed).toBe(0);
});

test("a change that failed is told with the revision it made", async () => {
  const { email, mail } = await aFailedMail({ moved: true });
  await again(mail);
  await deliverMails(later(theEveningBefore, 2));

  const told = (await mailsTo(email)).map(({ calendar }) => calendar?.sequence);
  expect(told).toEqual([0, 1]);
});

test("what is no longer true is not sent again", async () => {
  const { email, mail, id, host } = await aFailedMail();
  await withdraw(guestOf(host, later(theEveningBefore, 2)), id);
  await deliverMails(later(theEveningBefore, 2));
  await again(mail);
  await deliverMails(later(theEveningBefore, 3));

  const mails = await mailsTo(email);
  expect(mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Abgemeldet: /)]);
});

test("tries come at five seconds, then twice as late each time up to an hour, for 23 hours", () => {
  const pauses = Array.from({ length: 13 }, (_, tries) => {
    const next = nextTry(tries, theEveningBefore, theEveningBefore);
    return ((next?.getTime() ?? 0) - theEveningBefore.getTime()) / 1000;
  });
  expect(pauses).toEqual([1, 5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600]);
  expect(nextTry(20, theEveningBefore, later(theEveningBefore, 22 * 60))).not.toBeNull();
  expect(nextTry(20, theEveningBefore, later(theEveningBefore, 22 * 60 + 1))).toBeNull();
});
