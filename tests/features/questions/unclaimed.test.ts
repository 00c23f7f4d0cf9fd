import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { openQuestions } from "#app/features/office/today-people.server.ts";
import { eraseAgain } from "#app/features/privacy/erase-again.server.ts";
import { eraseOthers } from "#app/features/privacy/erase-others.server.ts";
import { expireAskers, forgetPassing } from "#app/features/privacy/expire.server.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { countOpenQuestions, findQuestions } from "#app/features/questions/desk-queries.server.ts";
import { findAsked, findOwnOfAll } from "#app/features/questions/find-asked.server.ts";
import { findQuestionsToRun } from "#app/features/questions/find-to-run.server.ts";
import { readQuestionFilter } from "#app/features/questions/question-filter.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  aSessionToAsk,
  press,
  somebody,
  claimTokenFor as tokenFor,
} from "#tests/support/asking-by-mail.ts";
import { anna, guestOf, later, officeOf, theEveningBefore } from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

const now = theEveningBefore;
let { host, session, ask } = {} as Awaited<ReturnType<typeof aSessionToAsk>>;

beforeEach(async () => {
  ({ host, session, ask } = await aSessionToAsk());
});

describe("what nobody has claimed", () => {
  test("goes after its day, with who never confirmed; a confirmed asker with the association's days", async () => {
    const [silent, confirmed] = [somebody(), somebody({ text: "Bleibt das?", shownAs: "name" })];
    await ask(silent);
    await ask(confirmed);
    await press(await tokenFor(confirmed.email));
    const addresses = { in: [silent.email, confirmed.email] };
    const left = async (at: Date) => {
      await forgetPassing({ now: at });
      while ((await expireAskers({ now: at }, 10)) === 10);
      const askers = await db.asker.findMany({ where: { address: addresses } });
      const questions = await db.question.findMany({ where: { sessionId: session.id } });
      return {
        askers: askers.map(({ email }) => email),
        questions: questions.map(({ text }) => text),
      };
    };
    const both = {
      askers: [silent.email, confirmed.email],
      questions: [silent.text, confirmed.text],
    };
    const first = await left(later(now, 60));
    expect({ askers: first.askers.sort(), questions: first.questions.sort() }).toEqual({
      ...{ askers: both.askers.sort(), questions: both.questions.sort() },
    });
    const one = { askers: [confirmed.email], questions: [confirmed.text] };
    expect(await left(later(now, 24 * 60))).toEqual(one);
    const days = host.retentionDays * 24 * 60;
    expect(await left(later(session.endsAt, days - 1))).toEqual(one);
    expect(await left(later(session.endsAt, days))).toEqual({ ...one, askers: [] });
    expect(
      await db.question.findFirst({ where: { text: confirmed.text, sessionId: session.id } }),
    ).toMatchObject({
      askerId: null,
    });
  });

  test("stands under one's own data, is erased by wish, and again after a restore", async () => {
    const form = somebody();
    await ask(form);
    await press(await tokenFor(form.email));
    const own = await getOwnData({ now }, form.email);
    expect(own.askers).toMatchObject([
      { name: form.name, email: form.email, questions: [{ text: form.text }] },
    ]);
    const rows = await db.asker.findMany({ where: { address: form.email } });
    const asked = await db.question.findMany({ where: { sessionId: session.id } });
    await eraseOthers({ now }, form.email);
    const count = async () => [
      await db.asker.count({ where: { address: form.email } }),
      await db.question.count({ where: { sessionId: session.id } }),
    ];
    expect(await count()).toEqual([0, 0]);
    await db.asker.createMany({ data: rows });
    await db.question.createMany({ data: asked });
    await eraseAgain(now);
    expect(await count()).toEqual([0, 0]);
  });

  test("is read by nobody: public page, room, host, lists, streams", async () => {
    await db.session.update({ where: { id: session.id }, data: { questionsAtOnce: true } });
    let round = 0;
    const kinds = fc.constantFrom("seat" as const, "none" as const);
    const history = fc.array(fc.record({ who: kinds, presses: fc.boolean() }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const unseen: string[] = [];
        for (const { who, presses } of steps) {
          round += 1;
          const form = somebody({ text: `Runde ${round}?` });
          if (who === "seat")
            await register(guestOf(host, now), session.id, { ...anna, email: form.email });
          await ask(form);
          if (presses) await press(await tokenFor(form.email));
          else unseen.push(form.text);
        }
        const office = officeOf(host, now);
        const filter = readQuestionFilter(new URLSearchParams({ termin: session.id }));
        const all = JSON.stringify([
          await findAsked(session.id, { inRoom: true }),
          await findAsked(session.id, { inRoom: false }),
          await findQuestionsToRun(office, session.id),
          await findQuestions(office, filter),
          [...(await findOwnOfAll(session.id)).values()],
        ]);
        for (const text of unseen) expect(all).not.toContain(text);
        const [today] = await db.$queryRaw<{ count: number }[]>(openQuestions(office));
        expect(today?.count ?? 0).toBe(await countOpenQuestions(office));
        const pressed = steps.filter(({ presses }) => presses).length;
        if (pressed > 0) expect(all).toContain("Runde");
      }),
      { numRuns: 8 },
    );
  });
});

test("who signs up again with a question is asked in the mail whether it is theirs", async () => {
  const { email } = somebody();
  const form = { ...anna, email };
  const first = await register(guestOf(host, now), session.id, form);
  const registrationId = (first.ok && first.registrationId) || "";
  await register(guestOf(host, now), session.id, { ...form, question: "Zählt Urlaub mit?" });
  expect(await db.question.findMany({ where: { askerId: registrationId } })).toMatchObject([
    { text: "Zählt Urlaub mit?", claimUntil: expect.any(Date), shownAs: "nobody" },
  ]);
  await deliverMails(now);
  const mail = (await mailsTo(email)).at(-1);
  expect(mail?.text).toContain("Zählt Urlaub mit?");
  const token = /\/frage\/([\w.-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  await press(token);
  expect(await db.question.findMany({ where: { askerId: registrationId } })).toMatchObject([
    { claimUntil: null },
  ]);
});
