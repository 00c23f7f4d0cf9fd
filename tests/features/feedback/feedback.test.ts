import { beforeAll, expect, test } from "vitest";
import { fewestAnswers, openDays } from "#app/features/feedback/feedback.ts";
import { dropOldFeedback } from "#app/features/feedback/forget.server.ts";
import { giveByForm, giveFeedback } from "#app/features/feedback/give-feedback.server.ts";
import { feedbackTokens } from "#app/features/feedback/links.server.ts";
import { feedbackTo } from "#app/features/feedback/read-feedback.server.ts";
import { erase } from "#app/features/privacy/erase.server.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { paragraphs } from "#app/paragraphs.ts";
import { formOf } from "#app/platform/body.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { type AttendedHour, aHour, attended } from "#tests/features/attendance/cast.ts";
import { type Association, guestOf, later } from "#tests/support/cast.ts";

let hour: AttendedHour;

beforeAll(async () => {
  hour = await aHour();
});

const answer = { useful: 4, answered: "partly", next: "" } as const;
const day = 24 * 60;

/** Somebody with a seat and their link. */
async function linked(at: AttendedHour, through: Association = at.own) {
  const id = await attended(at, { name: "Anna Berger", minutes: 0, through });
  const seat = { id, sessionId: at.session.id };
  const tokens = await transact((tx) => feedbackTokens(tx, [seat]));
  return { id, link: tokens.get(id)?.split(".")[0] ?? "" };
}

/** So many of this channel answer; each says what they said, if anything. */
async function answeredBy(at: AttendedHour, through: Association, count: number, next = "") {
  for (let n = 0; n < count; n += 1) {
    const { link } = await linked(at, through);
    await giveFeedback(guestOf(through, at.host.now), link, { ...answer, next });
  }
}

test("a link takes one answer, whoever presses twice at once", async () => {
  const { id, link } = await linked(hour);
  const scope = guestOf(hour.own, hour.host.now);
  const pressed = await Promise.all([1, 2, 3].map(() => giveFeedback(scope, link, answer)));
  expect(pressed.toSorted()).toEqual(["open", "spent", "spent"]);
  expect(await db.feedbackAnswer.count({ where: { sessionId: hour.session.id } })).toBe(1);
  const { registrations } = await getOwnData(scope, await addressOf(id));
  expect(registrations.map(({ feedbackToken }) => feedbackToken)).toEqual([{ spent: true }]);
});

test("nothing in the database lays an answer beside its person", async () => {
  const at = await aHour();
  const links: string[] = [];
  for (let n = 0; n < 6; n += 1) links.push((await linked(at)).link);
  const scope = guestOf(at.own, at.host.now);
  for (const [n, link] of links.entries())
    await giveFeedback(scope, link, { ...answer, next: `Wunsch ${n}` });

  expect(await columnsOf("FeedbackAnswer")).toEqual([
    ...["answered", "associationId", "id", "next", "sessionId", "useful"],
  ]);
  expect(await columnsOf("FeedbackToken")).toEqual(["id", "registrationId", "sessionId", "spent"]);
  const keys = await db.$queryRaw<{ to: string }[]>`
    SELECT confrelid::regclass::text AS to FROM pg_constraint
    WHERE conrelid = '"FeedbackAnswer"'::regclass AND contype = 'f' ORDER BY 1`;
  expect(keys.map(({ to }) => to)).toEqual(['"Association"', '"Session"']);

  // Neither the transactions that wrote the rows nor their place in the table tell the order.
  const { id } = at.session;
  const marks = await db.$queryRaw<{ answers: number; tokens: number }[]>`
    SELECT (SELECT count(DISTINCT xmin::text)::int FROM "FeedbackAnswer" WHERE "sessionId" = ${id}) AS answers,
      (SELECT count(DISTINCT xmin::text)::int FROM "FeedbackToken" WHERE "sessionId" = ${id}) AS tokens`;
  expect(marks).toEqual([{ answers: 1, tokens: 1 }]);
  const orders = new Set<string>();
  for (let n = 0; n < 6; n += 1) {
    await answeredBy(at, at.own, 1);
    const rows = await db.$queryRaw<{ next: string }[]>`
      SELECT next FROM "FeedbackAnswer" WHERE "sessionId" = ${id} AND next <> '' ORDER BY ctid`;
    orders.add(rows.map(({ next }) => next).join());
  }
  expect(orders.size).toBeGreaterThan(1);
  const facts = await db.fact.findMany({ where: { type: { startsWith: "feedback" } } });
  expect(facts).toEqual([]);
});

test("what is missing or too long is said by field, and what was typed stays", async () => {
  const { link } = await linked(hour);
  const sent = new FormData();
  sent.set("next", "x".repeat(1001));
  const reply = await giveByForm(
    guestOf(hour.own, hour.host.now),
    { id: link, state: "open" },
    sent,
  );
  expect(reply).toMatchObject({
    ...{ ok: false, status: 400, typed: { next: sent.get("next") } },
    problems: { useful: ["missing"], answered: ["missing"], next: ["too-long"] },
  });
});

test("a break counts as one character, as it does in the browser that sends two", async () => {
  const { link: id } = await linked(hour);
  const next = "Ja\r\n".repeat(333);
  const sent = formOf([...Object.entries({ useful: "4", answered: "yes", next })]);
  const reply = await giveByForm(guestOf(hour.own, hour.host.now), { id, state: "open" }, sent);
  expect(reply).toEqual({ ok: true, state: "open" });
  for (const name of paragraphs) expect(formOf([[name, "a\r\nb\rc"]]).get(name)).toBe("a\nb\nc");
});

test("a spent link says that it is spent, also where fields are missing", async () => {
  const link = { id: (await linked(hour)).link, state: "spent" } as const;
  const reply = await giveByForm(guestOf(hour.own, hour.host.now), link, new FormData());
  expect(reply).toEqual({ ok: true, state: "spent" });
});

test("a link of an erased person, and one whose time is over, does nothing", async () => {
  const at = await aHour();
  const [erased, late, gone] = [await linked(at), await linked(at), await linked(at)];
  const scope = guestOf(at.own, at.host.now);
  await erase(scope, await addressOf(erased.id), {
    registrationIds: [erased.id],
    withQuestions: false,
  });
  expect(await giveFeedback(scope, erased.link, answer)).toBe("over");
  expect(await db.feedbackToken.count({ where: { registrationId: erased.id } })).toBe(0);
  const afterwards = { ...scope, now: later(at.session.endsAt, openDays * day) };
  expect(await giveFeedback(afterwards, late.link, answer)).toBe("over");
  await db.registration.update({ where: { id: gone.id }, data: { status: "withdrawn" } });
  expect(await giveFeedback(scope, gone.link, answer)).toBe("over");
  expect(await db.feedbackAnswer.count({ where: { sessionId: at.session.id } })).toBe(0);
});

test("links go four weeks after the session, answers after a year", async () => {
  const at = await aHour();
  await answeredBy(at, at.own, 1);
  const { id: sessionId, endsAt } = at.session;
  const left = async (now: Date) => {
    await transact((tx) => dropOldFeedback(tx, now));
    const where = { sessionId };
    return [await db.feedbackToken.count({ where }), await db.feedbackAnswer.count({ where })];
  };
  expect(await left(later(endsAt, openDays * day - 1))).toEqual([1, 1]);
  expect(await left(later(endsAt, openDays * day))).toEqual([0, 1]);
  expect(await left(new Date("2027-12-01T09:59:00Z"))).toEqual([0, 1]);
  expect(await left(new Date("2027-12-01T10:00:00Z"))).toEqual([0, 0]);
});

test("the desk reads nothing from fewer than five, the host everybody's, a partner its own channel's", async () => {
  const at = await aHour();
  await answeredBy(at, at.own, fewestAnswers - 1);
  expect(await feedbackTo(at.host, at.session.id)).toBeNull();
  await answeredBy(at, at.own, 1, "Mehr zu Leiharbeit");
  expect(await feedbackTo(at.host, at.session.id)).toMatchObject({
    ...{ count: 5, mean: 4, next: ["Mehr zu Leiharbeit"] },
    useful: [1, 2, 3, 4, 5].map((value) => ({ value, count: value === 4 ? 5 : 0 })),
  });
  expect(await feedbackTo(at.partner, at.session.id)).toBeNull();
  await answeredBy(at, at.other, 5);
  expect(await feedbackTo(at.partner, at.session.id)).toMatchObject({ count: 5, next: [] });
});

test("a partner's part is hidden where, taken from the whole, it would show a handful of the others", async () => {
  const at = await aHour();
  await answeredBy(at, at.own, 2);
  await answeredBy(at, at.other, 8);
  expect(await feedbackTo(at.host, at.session.id)).toMatchObject({ count: 10 });
  expect(await feedbackTo(at.partner, at.session.id)).toBeNull();
});

const addressOf = async (id: string) =>
  (await db.registration.findUniqueOrThrow({ where: { id } })).address;

async function columnsOf(table: string) {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT column_name::text AS name FROM information_schema.columns
    WHERE table_name = ${table} ORDER BY 1`;
  return rows.map(({ name }) => name).toSorted();
}
