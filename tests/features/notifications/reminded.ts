import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { hearFacts } from "#app/features/notifications/hear.server.ts";
import { remind } from "#app/features/notifications/remind.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Association, anna, aSession, guestOf, later, officeOf } from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

export type Held = { id: string; startsAt: Date; endsAt: Date };

export const hours = 60;
export const before = ({ startsAt }: Held, minutes: number) => later(startsAt, -minutes);

let n = 0;

/** A time of its own, so that no test hears of another one's session: Mondays at ten. */
export const aMonday = () => later(new Date("2027-01-04T09:00:00Z"), n++ * 7 * 24 * hours);

/** A guest who signed up so many minutes before the session, and has the mail about it. */
export async function aGuest(
  host: Association,
  { session, early = 48 * hours }: { session?: Held; early?: number } = {},
) {
  const held = session ?? (await aSession(host, { startsAt: aMonday() }));
  const email = `erinnert-${n++}@example.org`;
  const at = before(held, early);
  const outcome = await register(guestOf(host, at), held.id, { ...anna, email });
  await deliverMails(at);
  return { session: held, email, id: (outcome.ok && outcome.registrationId) || "" };
}

/** What the worker does at this moment. */
export async function look(at: Date) {
  await remind(at);
  await deliverMails(at);
}

/** Reminders come due and are heard, but no mail leaves yet. */
export async function comeDue(at: Date) {
  await remind(at);
  while ((await hearFacts(100)) > 0);
}

/** What a guest was told, by the first words of each subject. */
export const told = async (email: string) =>
  (await mailsTo(email)).map(({ subject }) => subject.split(":")[0]);

export const move = (host: Association, session: Held, minutes: number, at: Date) =>
  reschedule(officeOf(host, at), session.id, {
    startsAt: later(session.startsAt, minutes),
    endsAt: later(session.endsAt, minutes),
  });

/** How the newest delivery of this mail to this guest stands. */
export const newest = (recipientId: string, template: string) =>
  db.delivery.findFirstOrThrow({ where: { recipientId, template }, orderBy: { seq: "desc" } });
