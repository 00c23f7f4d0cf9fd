import { beforeAll, expect, test } from "vitest";
import { followUpAt } from "#app/features/followups/due.ts";
import { leaveOutFollowUp, takeUpFollowUp } from "#app/features/followups/leave-out.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { actOnQuestion, writeAnswer } from "#app/features/questions/act-on-question.server.ts";
import { askQuestion } from "#app/features/questions/ask.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type AttendedHour, aHour, attended } from "#tests/features/attendance/cast.ts";
import { aSession, guestOf, later, officeOf, theEveningBefore } from "#tests/support/cast.ts";
import {
  addressOf,
  agreesToNews,
  feedbackTokenIn,
  followUpsTo,
  look,
  wednesdayAtNine,
} from "./ground.ts";

test("nine o'clock on the next weekday is told by the clock of the association", () => {
  const berlin = "Europe/Berlin";
  const at = (ended: string) => followUpAt(new Date(ended), berlin).toISOString();
  expect(at("2026-12-01T10:00:00Z")).toBe("2026-12-02T08:00:00.000Z");
  expect(at("2026-12-04T10:00:00Z")).toBe("2026-12-07T08:00:00.000Z");
  expect(at("2026-12-05T10:00:00Z")).toBe("2026-12-07T08:00:00.000Z");
  expect(at("2026-12-06T10:00:00Z")).toBe("2026-12-07T08:00:00.000Z");
  // Late on Thursday in UTC it is Friday in Berlin; and the clock goes forward on the Sunday between.
  expect(at("2027-03-25T23:30:00Z")).toBe("2027-03-29T07:00:00.000Z");
});

test("who was there gets answers, certificate and three questions, who missed it what is left", async () => {
  const hour = await aHour();
  const there = await attended(hour, { name: "Anna Berger", minutes: 60 });
  const missed = await attended(hour, { name: "Bernd Krause", minutes: 0 });
  await answeredIn(hour, there);
  expect(await look(later(wednesdayAtNine, -1))).toBe(0);
  expect(await look(wednesdayAtNine)).toBe(1);
  const [mail] = await followUpsTo(there);
  expect(mail?.subject).toMatch(/^Nachbereitung: /);
  expect(mail?.text).toMatch(/Danke, dass Sie dabei waren/);
  expect(mail?.text).toMatch(
    /Gefragt und beantwortet\n\nWer zahlt\? \(Anna Berger\)\nDie Agentur\.\n\nUnd wann\?\nIm Termin beantwortet\./,
  );
  expect(mail?.text).toMatch(/Teilnahmebescheinigung liegt bereit/);
  expect(feedbackTokenIn(mail?.text ?? "")).not.toBe("");
  expect(mail?.calendar).toBeNull();
  const [other] = await followUpsTo(missed);
  expect(other?.text).toMatch(/Leider verpasst/);
  expect(other?.text).toMatch(/fragen Sie uns gern/);
  expect(other?.text).not.toMatch(/steht in dieser Mail/);
  expect(other?.text).not.toMatch(/Die Agentur|rueckmeldung|Bescheinigung|Als Nächstes/);
});

test("a recording in the archive is led to, for who missed it, too", async () => {
  const hour = await aHour();
  await attended(hour, { name: "Anna Berger", minutes: 60 });
  const missed = await attended(hour, { name: "Bernd Krause", minutes: 0 });
  const { endsAt, id: sessionId } = hour.session;
  await db.recording.create({
    data: {
      ...{ id: `tape-${sessionId}`, sessionId, associationId: hour.own.id, source: "upload" },
      ...{ state: "ready", createdAt: endsAt, publishedAt: endsAt, title: "Zum Nachsehen" },
      ...{ fileKey: `k-${sessionId}`, fileName: "a.mp4", type: "video/mp4" },
      ...{
        bytes: 10n,
        receivedBytes: 10n,
        sha256: "0".repeat(64),
        deleteOn: "2027-12-01T00:00:00Z",
      },
    },
  });
  await look(wednesdayAtNine);
  const [mail] = await followUpsTo(missed);
  expect(mail?.text).toMatch(/steht in dieser Mail/);
  expect(mail?.text).toMatch(
    new RegExp(`Aufzeichnung ansehen:\\n\\S+/${hour.own.slug}/archiv/tape-${sessionId}`),
  );
});

test("it goes once, however often and by whomever it is looked for", async () => {
  const hour = await aHour();
  const there = await attended(hour, { name: "Anna Berger", minutes: 60 });
  await Promise.all([look(wednesdayAtNine), look(wednesdayAtNine), look(wednesdayAtNine)]);
  await db.session.update({
    where: { id: hour.session.id },
    data: { endsAt: later(hour.session.endsAt, 24 * 60) },
  });
  await look(later(wednesdayAtNine, 3 * 24 * 60));
  expect(await followUpsTo(there)).toHaveLength(1);
});

test("nothing goes to the withdrawn, to a cancelled session, too late, or where it is switched off", async () => {
  const [left, off, late, out] = [await aHour(), await aHour(), await aHour(), await aHour()];
  const who = { name: "Anna Berger", minutes: 60 };
  const ids = [await attended(left, who), await attended(off, who), await attended(late, who)];
  const outId = await attended(out, who);
  await withdraw(guestOf(left.own, theEveningBefore), ids[0] ?? "");
  await db.session.update({
    where: { id: off.session.id },
    data: { cancelledAt: off.session.startsAt },
  });
  await db.association.update({ where: { id: out.own.id }, data: { followUps: false } });
  await db.followUp.create({
    data: { sessionId: late.session.id, associationId: late.own.id, skippedAt: wednesdayAtNine },
  });
  await look(wednesdayAtNine);
  await db.followUp.deleteMany({ where: { sessionId: late.session.id } });
  await look(later(wednesdayAtNine, 3 * 24 * 60));
  for (const id of [...ids, outId]) expect(await followUpsTo(id)).toHaveLength(0);
});

test("an office leaves it out for one session and takes that back until it goes; the partner decides for itself", async () => {
  const hour = await aHour();
  const own = await attended(hour, { name: "Anna Berger", minutes: 60 });
  const partners = await attended(hour, { name: "Eva Sander", minutes: 60, through: hour.other });
  const office = officeOf(hour.own, hour.host.now);
  const { id } = hour.session;
  expect(await leaveOutFollowUp(office, id)).toEqual({ ok: true });
  await look(wednesdayAtNine);
  expect(await followUpsTo(own)).toHaveLength(0);
  const [partnersMail] = await followUpsTo(partners);
  expect(partnersMail?.from).toMatch(/Emsland/);
  expect(await takeUpFollowUp(office, id)).toEqual({ ok: true });
  await look(later(wednesdayAtNine, 5));
  expect(await followUpsTo(own)).toHaveLength(1);
  expect(await leaveOutFollowUp(office, id)).toEqual({ ok: false, refusal: "gone-already" });
  const facts = await db.fact.findMany({
    where: { associationId: hour.own.id, type: { startsWith: "follow-up." } },
    orderBy: { id: "asc" },
  });
  expect(facts.map(({ type }) => type)).toEqual([
    "follow-up.left-out",
    "follow-up.taken-up",
    "follow-up.due",
  ]);
});

test("where nobody was seen in the room, nobody is told that they missed it", async () => {
  const hour = await aHour();
  const id = await attended(hour, { name: "Anna Berger", minutes: 0 });
  await look(wednesdayAtNine);
  const [mail] = await followUpsTo(id);
  expect(mail?.text).toMatch(/Der Termin ist vorbei/);
  expect(mail?.text).not.toMatch(/verpasst/);
  expect(feedbackTokenIn(mail?.text ?? "")).not.toBe("");
});

test("next dates stand only with who agreed to news of this very association, and can be ended by one POST", async () => {
  const hour = await aHour();
  const upcoming = await aSession(hour.own, {
    title: "Kurzarbeit: Ihre Fragen",
    startsAt: new Date("2026-12-09T09:00:00Z"),
    endsAt: new Date("2026-12-09T10:00:00Z"),
  });
  const [agreed, silent, elsewhere] = [
    await attended(hour, { name: "Anna Berger", minutes: 60 }),
    await attended(hour, { name: "Bernd Krause", minutes: 60 }),
    await attended(hour, { name: "Carla Vogt", minutes: 60 }),
  ];
  await agreesToNews(hour, agreed);
  await agreesToNews(hour, elsewhere, hour.other.id);
  await look(wednesdayAtNine);
  const textOf = async (id: string) => (await followUpsTo(id))[0]?.text;
  expect(await textOf(agreed)).toContain(`/termine/${upcoming.id}`);
  expect(await textOf(silent)).not.toContain(upcoming.id);
  expect(await textOf(elsewhere)).not.toContain(upcoming.id);
  expect(await headsTo(agreed)).toMatchObject({
    "List-Unsubscribe": expect.stringMatching(/^<https?:.+\/neuigkeiten\/.+>$/),
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  expect(Object.keys(await headsTo(silent))).not.toContain("List-Unsubscribe");
});

beforeAll(async () => {
  await db.followUp.deleteMany();
});

/** The head of the newest follow-up as it lies in the mailbox. */
async function headsTo(id: string) {
  const mail = (await followUpsTo(id)).at(-1);
  expect(await addressOf(id)).toBe(mail?.to);
  return mail?.headers as Record<string, string>;
}

/** One question answered in writing, one aloud, one not let through. */
async function answeredIn(hour: AttendedHour, id: string) {
  const scope = {
    ...guestOf(hour.own, theEveningBefore),
    actor: { kind: "guest" as const, registrationId: id },
  };
  const office = officeOf(hour.own, hour.host.now);
  const { id: sessionId } = hour.session;
  const asked = async (text: string, shownAs: "name" | "nobody") => {
    const outcome = await askQuestion(scope, sessionId, { text, shownAs });
    if (!outcome.ok) throw new Error(outcome.refusal);
    return { sessionId, questionId: outcome.questionId };
  };
  const written = await asked("Wer zahlt?", "name");
  const spoken = await asked("Und wann?", "nobody");
  const unseen = await asked("Was verdient der Referent?", "nobody");
  await writeAnswer(office, written, "Die Agentur.");
  await actOnQuestion(office, spoken, "approve");
  await actOnQuestion(office, spoken, "spoken");
  await actOnQuestion(office, unseen, "decline");
}
