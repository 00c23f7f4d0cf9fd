import { actOnQuestion, writeAnswer } from "#app/features/questions/act-on-question.server.ts";
import { askQuestion } from "#app/features/questions/ask.server.ts";
import { askByForm } from "#app/features/questions/ask-by-form.server.ts";
import { askByMail } from "#app/features/questions/ask-by-mail.server.ts";
import { claimQuestion } from "#app/features/questions/claim-question.server.ts";
import { countOpenQuestions, findQuestions } from "#app/features/questions/desk-queries.server.ts";
import { findQuestionsToRun } from "#app/features/questions/find-to-run.server.ts";
import { lockHosted } from "#app/features/questions/lock-hosted.server.ts";
import { mergeQuestions, partQuestion } from "#app/features/questions/merge-questions.server.ts";
import { noteRun } from "#app/features/questions/note-question.server.ts";
import { changeQuestion, withdrawQuestion } from "#app/features/questions/own-question.server.ts";
import { readQuestionFilter } from "#app/features/questions/question-filter.ts";
import { runByForm, showAtOnce } from "#app/features/questions/run-by-form.server.ts";
import { settleQuestion } from "#app/features/questions/settle-question.server.ts";
import { questionsSeenBy } from "#app/features/questions/visibility.server.ts";
import { takeVoteBack, vote } from "#app/features/questions/vote.server.ts";
import { askOutside } from "#app/features/registration/ask-outside.server.ts";
import { openedAt } from "#app/features/registration/sign-up.server.ts";
import { db, Prisma, transact } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { later, theEveningBefore } from "#tests/support/cast.ts";
import { type Line, stranger, type World } from "./world.ts";

const only = { own: "ok", partner: "404", foreign: "404" };

/** Asked through the host, to a session that the partner has adopted. */
async function asked(world: World) {
  const { id: askerId, sessionId } = await world.seat();
  const question = { id: newId(), sessionId, askerId, text: "Leak-question?" };
  await db.question.create({ data: { ...question, askedAt: theEveningBefore } });
  const filter = readQuestionFilter(new URLSearchParams({ termin: sessionId }));
  return { id: question.id, sessionId, filter, askerId };
}

const ofTheAsker = {
  ...{ own: "ok", partner: "ok", foreign: "ok" },
  because: "The seat behind the link asks, whichever association the scope names.",
};

type Scope = Parameters<Line["call"]>[0];
const asGuest = (scope: Scope, registrationId: string): Scope => ({
  ...scope,
  actor: { kind: "guest", registrationId },
});
const form = { text: "Leak-question?", shownAs: "nobody" as const };

/** What is asked, voted for and answered. */
export const questionVerbs: Record<string, Line> = {
  "questions/desk-queries: findQuestions": {
    call: async (scope, world) => findQuestions(scope, (await asked(world)).filter),
    own: "question shared",
    partner: "nothing",
    foreign: "nothing",
  },
  "questions/desk-queries: countOpenQuestions": {
    call: async (scope, world) => {
      const before = await countOpenQuestions(scope);
      await asked(world);
      return String((await countOpenQuestions(scope)) - before);
    },
    own: "1",
    partner: "0",
    foreign: "0",
  },
  "questions/settle-question: settleQuestion": {
    call: async (scope, world) => settleQuestion(scope, (await asked(world)).id, true),
    ...only,
  },
  "questions/run-by-form: showAtOnce": {
    call: async (scope, world) => showAtOnce(scope, (await asked(world)).sessionId, true),
    ...only,
  },
  "questions/act-on-question: actOnQuestion": {
    call: async (scope, world) => {
      const { id: questionId, sessionId } = await asked(world);
      return actOnQuestion(scope, { sessionId, questionId }, "approve");
    },
    ...only,
  },
  "questions/act-on-question: writeAnswer": {
    call: async (scope, world) => {
      const { id: questionId, sessionId } = await asked(world);
      return writeAnswer(scope, { sessionId, questionId }, "Ja.");
    },
    ...only,
  },
  "questions/merge-questions: mergeQuestions": {
    call: async (scope, world) => {
      const { id: questionId, sessionId } = await asked(world);
      return mergeQuestions(scope, { sessionId, questionId }, questionId);
    },
    ...only,
  },
  "questions/merge-questions: partQuestion": {
    call: async (scope, world) => {
      const { id: questionId, sessionId } = await asked(world);
      return partQuestion(scope, { sessionId, questionId });
    },
    ...only,
  },
  "questions/find-to-run: findQuestionsToRun": {
    call: async (scope, world) => findQuestionsToRun(scope, (await asked(world)).sessionId),
    own: "question",
    partner: "nothing",
    foreign: "nothing",
  },
  "questions/note-question: noteRun": {
    call: async (scope, world) => {
      const { id: questionId, sessionId } = await asked(world);
      await transact((tx) =>
        noteRun(tx, scope, { type: "question.parked", questionId, sessionId }),
      );
      return { ok: true };
    },
    ...{ own: "ok", partner: "ok", foreign: "ok" },
    because: "It writes down what a verb has done whose own line says who may.",
  },
  "questions/lock-hosted: lockHosted": {
    call: async (scope, world) => {
      const { sessionId } = await asked(world);
      await transact((tx) => lockHosted(tx, scope, sessionId));
      return { ok: true };
    },
    ...only,
  },
  "questions/visibility: questionsSeenBy": {
    call: async (scope, world) => {
      const { id } = await asked(world);
      const seen = Prisma.sql`SELECT question.id ${questionsSeenBy(scope)} AND question.id = ${id}`;
      return String((await db.$queryRaw<unknown[]>(seen)).length);
    },
    own: "1",
    partner: "0",
    foreign: "0",
  },
  "questions/ask: askQuestion": {
    call: async (scope, world) => {
      const { id, sessionId } = await world.seat();
      return askQuestion(asGuest(scope, id), sessionId, form);
    },
    ...ofTheAsker,
  },
  "questions/ask-by-form: askByForm": {
    call: async (scope, world) => {
      const { id, sessionId } = await world.seat();
      const sent = new FormData();
      for (const [name, value] of Object.entries({ ...form, intent: "ask" })) sent.set(name, value);
      return askByForm(asGuest(scope, id), sessionId, sent);
    },
    ...ofTheAsker,
  },
  "questions/ask-by-mail: askByMail": {
    call: async (scope, world) =>
      askByMail(scope, await world.shared(), { ...form, ...stranger() }, "192.0.2.1"),
    ...{ own: "ok", partner: "ok", foreign: "404" },
  },
  "registration/ask-outside: askOutside": {
    call: async (scope, world) => {
      const sent = new FormData();
      const { name, company, email } = stranger();
      const opened = openedAt(later(scope.now, -1));
      const fields = { ...form, name, company, email, opened };
      for (const [field, value] of Object.entries(fields)) sent.set(field, value);
      return askOutside(scope, await world.shared(), sent, "192.0.2.1");
    },
    ...{ own: "ok", partner: "ok", foreign: "404" },
  },
  "questions/claim-question: claimQuestion": {
    call: async (scope, world) => {
      const { id, askerId } = await asked(world);
      const claimUntil = later(scope.now, 60);
      await db.question.update({ where: { id }, data: { claimUntil } });
      return claimQuestion(asGuest(scope, askerId), id);
    },
    ...ofTheAsker,
  },
  "questions/run-by-form: runByForm": {
    call: async (scope, world) => {
      const { id, sessionId } = await asked(world);
      const sent = new FormData();
      sent.set("intent", "approve");
      sent.set("question", id);
      return runByForm(scope, sessionId, sent);
    },
    ...only,
  },
  "questions/own-question: changeQuestion": {
    call: async (scope, world) => {
      const { id, askerId } = await asked(world);
      return changeQuestion(asGuest(scope, askerId), id, form);
    },
    ...ofTheAsker,
  },
  "questions/own-question: withdrawQuestion": {
    call: async (scope, world) => {
      const { id, askerId } = await asked(world);
      return withdrawQuestion(asGuest(scope, askerId), id);
    },
    ...ofTheAsker,
  },
  "questions/vote: vote": {
    call: async (scope, world) => {
      const { id, sessionId } = await asked(world);
      await db.question.update({ where: { id }, data: { approvedAt: theEveningBefore } });
      const other = await world.seat(sessionId);
      return vote(asGuest(scope, other.id), sessionId, id);
    },
    ...ofTheAsker,
  },
  "questions/vote: takeVoteBack": {
    call: async (scope, world) => {
      const { id, sessionId } = await asked(world);
      await db.question.update({ where: { id }, data: { approvedAt: theEveningBefore } });
      const other = await world.seat(sessionId);
      return takeVoteBack(asGuest(scope, other.id), sessionId, id);
    },
    ...ofTheAsker,
  },
};
