import { actBeside, actBesideByForm } from "#app/features/comoderation/act-beside.server.ts";
import {
  findHourBeside,
  findPeopleBeside,
} from "#app/features/comoderation/beside-queries.server.ts";
import { partnerVisitor } from "#app/features/comoderation/partner-visitor.server.ts";
import { orderQuestion } from "#app/features/questions/act-on-question.server.ts";
import { findQuestionsBeside } from "#app/features/questions/find-to-run.server.ts";
import { besideHost } from "#app/features/sessions/visibility.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { later, theEveningBefore } from "#tests/support/cast.ts";
import { form } from "./session-desk.ts";
import type { Line, World } from "./world.ts";

/** A running session whose host lets partners moderate, with a question of a guest of the host. */
async function askedBeside(world: World) {
  const sessionId = await world.shared(later(theEveningBefore, -30));
  await db.session.update({ where: { id: sessionId }, data: { partnersModerate: true } });
  const { id: askerId } = await world.seat(sessionId);
  const question = { id: newId(), sessionId, askerId, text: "Leak-question" };
  await db.question.create({ data: { ...question, askedAt: theEveningBefore } });
  return { sessionId, questionId: question.id };
}

const partnerOnly = { own: "404", partner: "ok", foreign: "404" };

/** Beside the host: the room's door for who adopted the session, neither for the host nor for others. */
export const comoderationVerbs: Record<string, Line> = {
  "comoderation/partner-visitor: partnerVisitor": {
    call: async (scope, world) =>
      partnerVisitor(
        { ...scope, login: { id: "x" } } as never,
        (await askedBeside(world)).sessionId,
      ),
    own: "404",
    partner: "shared",
    foreign: "404",
  },
  "comoderation/act-beside: actBesideByForm": {
    call: async (scope, world) => {
      const { sessionId, questionId } = await askedBeside(world);
      const sent = form({ intent: "approve", question: questionId });
      return actBesideByForm(scope, sessionId, sent);
    },
    ...partnerOnly,
  },
  "comoderation/act-beside: actBeside": {
    call: async (scope, world) => actBeside(scope, await askedBeside(world), "approve"),
    ...partnerOnly,
  },
  "comoderation/beside-queries: findHourBeside": {
    call: async (scope, world) => findHourBeside(scope, (await askedBeside(world)).sessionId),
    own: "404",
    partner: "question",
    foreign: "404",
  },
  "comoderation/beside-queries: findPeopleBeside": {
    call: async (scope, world) => findPeopleBeside(scope, (await askedBeside(world)).sessionId),
    own: "404",
    partner: "ok",
    foreign: "404",
  },
  "questions/find-to-run: findQuestionsBeside": {
    call: async (scope, world) => findQuestionsBeside(scope, (await askedBeside(world)).sessionId),
    own: "nothing",
    partner: "question",
    foreign: "nothing",
  },
  "questions/act-on-question: orderQuestion": {
    call: async (scope, world) => {
      const target = await askedBeside(world);
      return transact((tx) => orderQuestion(tx, scope, target, "approve"));
    },
    ...{ own: "ok", partner: "ok", foreign: "ok" },
    because: "It orders for who has locked the session before, whose own line says who may.",
  },
  "sessions/visibility: besideHost": {
    call: async (scope, world) => {
      const where = { id: (await askedBeside(world)).sessionId, ...besideHost(scope) };
      return db.session.findMany({ where, select: { title: true } });
    },
    own: "nothing",
    partner: "shared",
    foreign: "nothing",
  },
};
