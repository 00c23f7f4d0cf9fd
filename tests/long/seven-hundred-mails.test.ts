import { afterAll, beforeAll, expect, test } from "vitest";
import { smtpSink } from "#tests/support/mail.ts";

const people = 700;
const minute = 60_000;
const sink = await smtpSink();
/** Seven hundred guests with a seat and their invitation, in the mailbox of the sink by now. */
async function sevenHundredSeated(hoursToGo: number, hoursAgo: number) {
  const cast = await import("#tests/support/cast.ts");
  const { register } = await import("#app/features/registration/register.server.ts");
  const { hearNews, sendMails } = await import("#app/features/notifications/jobs.server.ts");
  const emsland = await cast.anAssociation("emsland");
  const startsAt = cast.inHours(hoursToGo);
  const session = await cast.aSession(emsland, { seats: people, startsAt });
  const scope = cast.guestOf(emsland, cast.inHours(-hoursAgo));
  for (let n = 0; n < people; n += 20)
    await Promise.all(
      Array.from({ length: 20 }, (_, k) => register(scope, session.id, cast.guest(n + k))),
    );
  const work = async () => {
    while (await hearNews());
    while (await sendMails());
  };
  await work();
  sink.mails.length = 0;
  return { session, office: cast.officeOf(emsland, scope.now), work, later: cast.later };
}

/** How long the work takes, and whether everybody is told once. */
async function tellEverybody(name: string, work: () => Promise<void>) {
  const began = performance.now();
  await work();
  const took = performance.now() - began;

  expect(took).toBeLessThan(minute);
  const told = sink.mails.map((mail) => /^To: .*?(\S+@example\.org)/m.exec(mail)?.[1]);
  expect(new Set(told).size).toBe(people);
  expect(told).toHaveLength(people);
  process.stdout.write(`  700 ${name} by SMTP in ${Math.round(took / 1000)} s\n`);
}

beforeAll(() => {
  process.env.SMTP_URL = sink.url;
});
afterAll(async () => {
  const { closeMail } = await import("#app/platform/mail.server.ts");
  closeMail();
  await sink.close();
});

test("a change reaches 700 people by SMTP within a minute, each of them once", async () => {
  const { session, office, work, later } = await sevenHundredSeated(48, 1 / 60);
  const { reschedule } = await import("#app/features/moments/reschedule.server.ts");
  const [startsAt, endsAt] = [later(session.startsAt, 60), later(session.startsAt, 120)];
  await reschedule(office, session.id, { startsAt, endsAt });

  await tellEverybody("changes", work);
  expect(sink.mails.every((mail) => /^SEQUENCE:1/m.test(mail))).toBe(true);
});

test("a cancellation reaches 700 people by SMTP within a minute, each of them once", async () => {
  const { session, office, work } = await sevenHundredSeated(48, 1 / 60);
  const { cancel } = await import("#app/features/sessions/cancel.server.ts");
  await cancel(office, session.id, { reason: "Die Referentin ist erkrankt." });

  await tellEverybody("cancellations", work);
  expect(sink.mails.every((mail) => /^METHOD:CANCEL/m.test(mail))).toBe(true);
});

test("an hour before, 700 people are reminded within a minute, each of them once", async () => {
  const { work } = await sevenHundredSeated(0.9, 2);
  const { remindGuests } = await import("#app/features/notifications/jobs.server.ts");

  await tellEverybody("reminders", async () => {
    while (await remindGuests());
    await work();
  });
  expect(sink.mails.some((mail) => mail.includes("text/calendar"))).toBe(false);
});
