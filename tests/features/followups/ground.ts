import { recordDueFollowUps } from "#app/features/followups/record-due.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { AttendedHour } from "#tests/features/attendance/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

/** The session of the cast ends on Tuesday, 1 December 2026, at 11 in Berlin: so Wednesday, nine o'clock. */
export const wednesdayAtNine = new Date("2026-12-02T08:00:00Z");

/** What the worker does at this moment. */
export async function look(at: Date) {
  const due = await recordDueFollowUps(at);
  await deliverMails(at);
  return due;
}

/** The address that somebody of the hour signed up with. */
export const addressOf = async (id: string) =>
  (await db.registration.findUniqueOrThrow({ where: { id } })).email;

/** The follow-ups that a person of the hour got. */
export async function followUpsTo(id: string) {
  const sent = await db.delivery.findMany({ where: { recipientId: id, template: "follow-up" } });
  const ids = sent.map((delivery) => delivery.id);
  return (await mailsTo(await addressOf(id))).filter((mail) => ids.includes(mail.id));
}

/** The token of the three questions in a mail. */
export const feedbackTokenIn = (text: string) => /\/rueckmeldung\/([\w.-]+)/.exec(text)?.[1] ?? "";

/** Agrees to news of the association that somebody came through. */
export async function agreesToNews({ own }: AttendedHour, id: string, associationId = own.id) {
  const { email, address, registeredAt } = await db.registration.findUniqueOrThrow({
    where: { id },
  });
  await db.subscription.create({
    data: {
      ...{ id: `news-${id}`, associationId, email, address, wording: "v1" },
      ...{ confirmedAt: registeredAt, source: `registration:${id}`, signedUpAt: registeredAt },
    },
  });
}
