import { actAsGuest } from "#app/features/live/guest-acts.server.ts";
import { answerAtDesk, runAtDesk } from "#app/features/live/run-at-desk.server.ts";
import { findHourToRun, runHour } from "#app/features/live/run-hour.server.ts";
import { refusalText } from "#app/features/sessions/texts.ts";
import { openedPoll } from "./polls.ts";
import { form } from "./session-desk.ts";
import type { Line } from "./world.ts";

const only = { own: "ok", partner: "404", foreign: "404" };

/** What goes on in the room: who runs it acts for the host. */
export const liveVerbs: Record<string, Line> = {
  "live/run-hour: findHourToRun": {
    call: async (scope, world) => {
      const { polls, questions } = await findHourToRun(scope, (await openedPoll(world)).sessionId);
      return [...polls, ...questions];
    },
    own: "question",
    partner: "nothing",
    foreign: "nothing",
  },
  "live/run-hour: runHour": {
    call: async (scope, world) => {
      const { pollId, sessionId } = await openedPoll(world);
      return runHour(scope, sessionId, form({ intent: "poll-close", poll: pollId }));
    },
    ...only,
  },
  "live/run-at-desk: answerAtDesk": {
    call: async (scope, world) => {
      const { pollId, sessionId } = await openedPoll(world);
      const body = new URLSearchParams({ intent: "poll-show", poll: pollId });
      const request = new Request("http://house.test/?teil=stimmungsbild", {
        method: "POST",
        body,
      });
      const answer = await answerAtDesk(request, scope, sessionId, refusalText);
      return answer instanceof Response && answer.status === 303;
    },
    ...{ own: "true", partner: "404", foreign: "404" },
  },
  "live/run-at-desk: runAtDesk": {
    call: async (scope, world) => {
      const { pollId, sessionId } = await openedPoll(world);
      const sent = form({ intent: "poll-show", poll: pollId });
      return runAtDesk(scope, sessionId, sent, refusalText);
    },
    ...only,
  },
  "live/guest-acts: actAsGuest": {
    call: async (scope, world) => {
      const { actor, pollId, sessionId } = await openedPoll(world);
      const sent = form({ intent: "answer-poll", poll: pollId, chosen: "1" });
      return (await actAsGuest({ ...scope, actor }, sessionId, sent)).reply;
    },
    ...{ own: "ok", partner: "ok", foreign: "ok" },
    because: "The seat behind the link acts, whichever association the scope names.",
  },
};
