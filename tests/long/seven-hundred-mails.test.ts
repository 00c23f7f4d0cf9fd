import { afterAll, expect, test } from "vitest";
import { smtpSink } from "#tests/support/mail.ts";

const people = 700;
const minute = 60_000;
const sink = await smtpSink();
afterAll(() => sink.close());

/** Seven hundred guests with a seat and their invitation, and a change that all of them must hear of. */
async function sevenHundredToTell() {
  const cast = await import("#tests/support/cast.ts");
  const { register } = await import("#app/features/registration/register.server.ts");
  const { reschedule } = await import("#app/features/sessions/reschedule.server.ts");
  const { hearNews, sendMails } = await import("#app/features/notifications/jobs.server.ts");
  const emsland = await cast.anAssociation("emsland");
  const startsAt = cast.inHours(48);
  const session = await cast.aSession(emsland, { seats: people, startsAt });
  const aMinuteAgo = cast.later(cast.inHours(0), -1);
  const scope = cast.guestOf(emsland, aMinuteAgo);
  for (let n = 0; n < people; n += 20)
    await Promise.all(
      Array.from({ length: 20 }, (_, k) => register(scope, session.id, cast.guest(n + k))),
    );
  const work = async () => {
    while (await hearNews());
    while (await sendMails());
  };
  await work();
  await reschedule(cast.officeOf(emsland, aMinuteAgo), session.id, {
    startsAt: cast.later(startsAt, 60),
    endsAt: cast.later(startsAt, 120),
  });
  return work;
}

test("a change reaches 700 people by SMTP within a minute, each of them once", async () => {
  process.env.SMTP_URL = sink.url;
  const work = await sevenHundredToTell();
  sink.mails.length = 0;

  const began = performance.now();
  await work();
  const took = performance.now() - began;

  expect(took).toBeLessThan(minute);
  const told = sink.mails.map((mail) => /^To: .*?(\S+@example\.org)/m.exec(mail)?.[1]);
  expect(new Set(told).size).toBe(people);
  expect(told).toHaveLength(people);
  expect(sink.mails.every((mail) => /^SEQUENCE:1/m.test(mail))).toBe(true);
  const { closeMail } = await import("#app/platform/mail.server.ts");
  closeMail();
  process.stdout.write(`  700 mails by SMTP in ${Math.round(took / 1000)} s\n`);
});
