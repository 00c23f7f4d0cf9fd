import { answerPoll } from "#app/features/polls/answer-poll.server.ts";
import { findPollsToRun } from "#app/features/polls/find-polls.server.ts";
import { answerByForm, runPollsByForm } from "#app/features/polls/polls-by-form.server.ts";
import { getPrepared, preparePollByForm } from "#app/features/polls/prepare-polls.server.ts";
import { actOnPoll, makePoll } from "#app/features/polls/run-poll.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { theEveningBefore } from "#tests/support/cast.ts";
import { form } from "./session-desk.ts";
import type { Line, World } from "./world.ts";

const only = { own: "ok", partner: "404", foreign: "404" };
const poll = { question: "Leak-question?", kind: "single" as const, options: ["Ja", "Nein"] };

/** Open, in a session that the partner has adopted. */
export async function openedPoll(world: World) {
  const { id: registrationId, sessionId } = await world.seat();
  const id = newId();
  const at = { madeAt: theEveningBefore, openedAt: theEveningBefore };
  await db.poll.create({ data: { id, sessionId, ...poll, ...at } });
  return { pollId: id, sessionId, actor: { kind: "guest" as const, registrationId } };
}

const ofTheSeat = {
  ...{ own: "ok", partner: "ok", foreign: "ok" },
  because: "The seat behind the link answers, whichever association the scope names.",
};

/** What the host asks the room, and what the room answers. */
export const pollVerbs: Record<string, Line> = {
  "polls/run-poll: makePoll": {
    call: async (scope, world) => makePoll(scope, (await world.seat()).sessionId, poll),
    ...only,
  },
  "polls/run-poll: actOnPoll": {
    call: async (scope, world) => {
      const { pollId, sessionId } = await openedPoll(world);
      return actOnPoll(scope, { pollId, sessionId }, "show");
    },
    ...only,
  },
  "polls/polls-by-form: runPollsByForm": {
    call: async (scope, world) => {
      const { pollId, sessionId } = await openedPoll(world);
      return runPollsByForm(scope, sessionId, form({ intent: "poll-close", poll: pollId }));
    },
    ...only,
  },
  "polls/prepare-polls: getPrepared": {
    call: async (scope, world) => getPrepared(scope, await world.shared()),
    ...only,
    own: "shared",
  },
  "polls/prepare-polls: preparePollByForm": {
    call: async (scope, world) =>
      preparePollByForm(
        scope,
        await world.shared(),
        form({ intent: "poll-make", question: "Wie weit?", kind: "scale" }),
      ),
    ...only,
  },
  "polls/find-polls: findPollsToRun": {
    call: async (scope, world) => findPollsToRun(scope, (await openedPoll(world)).sessionId),
    own: "question",
    partner: "nothing",
    foreign: "nothing",
  },
  "polls/answer-poll: answerPoll": {
    call: async (scope, world) => {
      const { actor, ...target } = await openedPoll(world);
      return answerPoll({ ...scope, actor }, target, [1]);
    },
    ...ofTheSeat,
  },
  "polls/polls-by-form: answerByForm": {
    call: async (scope, world) => {
      const { actor, pollId, sessionId } = await openedPoll(world);
      return answerByForm({ ...scope, actor }, sessionId, form({ poll: pollId, chosen: "1" }));
    },
    ...ofTheSeat,
  },
};
