import { findAgendaToRun } from "#app/features/agenda/find-agenda.server.ts";
import { goOnByForm, isOfAgenda } from "#app/features/agenda/go-on.server.ts";
import { findCaptions } from "#app/features/captions/find-captions.server.ts";
import { isRunningChat, runChatByForm } from "#app/features/chat/chat-by-form.server.ts";
import { findAnnounced, findChat } from "#app/features/chat/find-chat.server.ts";
import { giveFloor, isOfFloor } from "#app/features/floor/act-on-floor.server.ts";
import { getFloor } from "#app/features/floor/hands-in-order.server.ts";
import { findSigning } from "#app/features/floor/signing.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { findPollsToRun } from "#app/features/polls/find-polls.server.ts";
import { isRunningPolls, runPollsByForm } from "#app/features/polls/polls-by-form.server.ts";
import { areAtOnce } from "#app/features/questions/find-asked.server.ts";
import { findQuestionsToRun } from "#app/features/questions/find-to-run.server.ts";
import { isRunning, runByForm } from "#app/features/questions/run-by-form.server.ts";

/** Why nothing was done, with what was typed. */
export type Refused = {
  ok: false;
  text: string;
  typed?: Record<string, string>;
  problems?: Record<string, string>;
};
type Ran = { ok: true } | Refused;

/** Whether a sent form is one of what goes on in the hour. */
export const runsHour = (sent: FormData) =>
  [isOfAgenda, isRunning, isRunningPolls, isRunningChat, isOfFloor].some((one) => one(sent));

/** What who speaks or runs the session presses around what goes on. @throws 404 for all but the host */
export function runHour(scope: Scope, sessionId: string, sent: FormData): Promise<Ran> {
  if (isOfAgenda(sent)) return goOnByForm(scope, sessionId, sent);
  if (isOfFloor(sent)) return giveFloor(scope, sessionId, sent);
  if (isRunningChat(sent)) return runChatByForm(scope, sessionId, sent);
  return (isRunningPolls(sent) ? runPollsByForm : runByForm)(scope, sessionId, sent);
}

/** What goes on, as who speaks or runs the session sees it. */
export async function findHourToRun(scope: Scope, sessionId: string) {
  const [floor, questions, polls, chat, announced, captions, agenda, signing, isAtOnce] =
    await Promise.all([
      getFloor(scope, sessionId),
      findQuestionsToRun(scope, sessionId),
      findPollsToRun(scope, sessionId),
      findChat(sessionId),
      findAnnounced(scope, sessionId),
      findCaptions(scope, sessionId),
      findAgendaToRun(scope, sessionId),
      findSigning(sessionId),
      areAtOnce(sessionId),
    ]);
  return { floor, questions, isAtOnce, polls, ...chat, announced, ...captions, agenda, signing };
}

export type HourToRun = Awaited<ReturnType<typeof findHourToRun>>;
