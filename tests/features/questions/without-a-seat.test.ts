import { beforeEach, describe, expect, test } from "vitest";
import { actOnQuestion } from "#app/features/questions/act-on-question.server.ts";
import { askQuestion } from "#app/features/questions/ask.server.ts";
import { askByMail } from "#app/features/questions/ask-by-mail.server.ts";
import { getAskerPage } from "#app/features/questions/asker-page.server.ts";
import { claimQuestion } from "#app/features/questions/claim-question.server.ts";
import { findAsked } from "#app/features/questions/find-asked.server.ts";
import { vote } from "#app/features/questions/vote.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  aSessionToAsk,
  behind,
  press,
  somebody,
  claimTokenFor as tokenFor,
} from "#tests/support/asking-by-mail.ts";
import {
  anAssociation,
  anna,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

const now = theEveningBefore;
let { host, session, ask } = {} as Awaited<ReturnType<typeof aSessionToAsk>>;

beforeEach(async () => {
  ({ host, session, ask } = await aSessionToAsk());
});

const publicTexts = async () =>
  (await findAsked(session.id, { inRoom: false })).map(({ text, by }) => ({ text, by }));

describe("who does not come", () => {
  test("asks by mail: seen by nobody before the press, asked with it", async () => {
    const form = somebody();
    expect(await ask(form)).toEqual({ ok: true });
    const token = await tokenFor(form.email);
    expect(await getAskerPage(await behind(token))).toMatchObject({
      ...{ step: "claim", text: form.text, asker: { name: "Bea Busch" } },
    });
    const { id } = await db.question.findFirstOrThrow({ where: { sessionId: session.id } });
    const approve = () =>
      actOnQuestion(officeOf(host, now), { sessionId: session.id, questionId: id }, "approve");
    await expect(approve()).rejects.toMatchObject({ status: 404 });

    expect(await press(token)).toMatchObject({ ok: true, isOver: false });
    expect(await press(token)).toMatchObject({ ok: true });
    await approve();
    expect(await publicTexts()).toEqual([{ text: form.text, by: "Busch Bau" }]);
    expect(await db.asker.findFirst({ where: { address: form.email } })).toMatchObject({
      confirmedAt: now,
    });
    expect(await db.fact.count({ where: { type: "question.claimed" } })).toBeGreaterThan(0);
  });

  test("asks on and votes from the page of the mail, and changes and takes back there", async () => {
    const form = somebody();
    await ask(form);
    const token = await tokenFor(form.email);
    await expect(
      askQuestion((await behind(token)).scope, session.id, { text: "Zu früh?", shownAs: "nobody" }),
    ).rejects.toMatchObject({ status: 404 });
    await press(token);
    expect(
      await press(token, { intent: "ask", text: "Und ab wann?", shownAs: "name" }),
    ).toMatchObject({
      ok: true,
    });
    const page = await getAskerPage(await behind(token));
    expect(page).toMatchObject({
      own: { questions: [{ standing: "waiting" }, { standing: "waiting" }] },
      mayAsk: true,
    });
    const ids = "own" in page ? (page.own?.questions ?? []).map(({ id }) => id) : [];
    const [first = "", second = ""] = ids;
    await press(token, { intent: "change", question: second, text: "Ab wann?", shownAs: "name" });
    expect(await press(token, { intent: "withdraw", question: first })).toMatchObject({
      isOver: false,
    });
    expect(await press(token, { intent: "withdraw", question: second })).toMatchObject({
      isOver: true,
    });
    expect(await db.asker.count({ where: { address: form.email } })).toBe(0);
    expect(await db.question.count({ where: { sessionId: session.id } })).toBe(0);
    await expect(behind(token)).rejects.toMatchObject({ status: 404 });
  });

  test("has one vote for what others ask", async () => {
    const [one, other] = [somebody(), somebody({ text: "Zählt Urlaub mit?" })];
    await ask(one);
    await ask(other);
    const [mine, theirs] = [await tokenFor(one.email), await tokenFor(other.email)];
    await press(mine);
    await press(theirs);
    const { question } = await behind(theirs);
    const target = { sessionId: session.id, questionId: question.id };
    await actOnQuestion(officeOf(host, now), target, "approve");
    const { scope } = await behind(mine);
    await vote(scope, session.id, question.id);
    await vote(scope, session.id, question.id);
    expect(await findAsked(session.id, { inRoom: false })).toMatchObject([{ votes: 2 }]);
  });

  test("is asked by the mail once more for each question, three an hour", async () => {
    const form = somebody();
    for (const text of ["A?", "B?", "C?", "D?"])
      expect(await ask({ ...form, text })).toEqual({ ok: true });
    await deliverMails(now);
    expect(await mailsTo(form.email)).toHaveLength(3);
    expect(await db.question.count({ where: { sessionId: session.id } })).toBe(3);
  });

  test("keeps the name that was confirmed, whoever types another", async () => {
    const form = somebody();
    await ask(form);
    await press(await tokenFor(form.email));
    await ask({ ...form, name: "Jemand Anderes", text: "Fremd?" });
    const asker = await db.asker.findFirst({ where: { address: form.email } });
    expect(asker?.name).toBe("Bea Busch");
    expect((await getAskerPage(await behind(await tokenFor(form.email)))).step).toBe("claim");
  });
});

test("an address with a place asks from it, and goes on there", async () => {
  const seat = await register(guestOf(host, now), session.id, anna);
  const registrationId = (seat.ok && seat.registrationId) || "";
  await ask(somebody({ email: anna.email, name: "Wer auch immer" }));
  const token = await tokenFor(anna.email);
  expect(await db.asker.count({ where: { address: anna.email } })).toBe(0);
  await press(token, { intent: "ask", text: "Nicht von hier?" });
  expect(await getAskerPage(await behind(token))).toMatchObject({ step: "done", isMember: true });
  expect(await db.question.findMany({ where: { sessionId: session.id } })).toMatchObject([
    { askerKind: "registration", askerId: registrationId, claimUntil: null },
  ]);
});

test("a question belongs to its asker, waits a day and no longer", async () => {
  const [one, other] = [somebody(), somebody()];
  await ask(one);
  await ask(other);
  const [mine, theirs] = [await tokenFor(one.email), await tokenFor(other.email)];
  const { question, scope } = await behind(theirs);
  const stranger = (await behind(mine)).scope;
  await expect(claimQuestion(stranger, question.id)).rejects.toMatchObject({ status: 404 });
  await expect(behind(`${question.id}.${mine.split(".")[1]}`)).rejects.toMatchObject({
    status: 404,
  });
  const late = { ...scope, now: later(now, 24 * 60) };
  await expect(claimQuestion(late, question.id)).rejects.toMatchObject({ status: 404 });
  await expect(getAskerPage({ question, scope: late })).rejects.toMatchObject({ status: 404 });
});

test("the form is closed once the session is over or called off, and where it is not shown", async () => {
  const over = { ...guestOf(host, later(session.endsAt, 1)) };
  const closed = { ok: false, refusal: "session-over" };
  expect(await askByMail(over, session.id, somebody(), "192.0.2.9")).toEqual(closed);
  const foreign = guestOf(await anAssociation("steinfurt"), now);
  await expect(askByMail(foreign, session.id, somebody(), "192.0.2.9")).rejects.toMatchObject({
    status: 404,
  });
  await db.session.update({ where: { id: session.id }, data: { cancelledAt: now } });
  expect(await ask(somebody())).toEqual(closed);
});
