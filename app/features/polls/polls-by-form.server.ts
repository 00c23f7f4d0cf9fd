import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { readForm } from "#app/platform/form-reply.server.ts";
import { own } from "#app/ui/own.ts";
import { answerPoll } from "./answer-poll.server.ts";
import { type PollReply, placesOf } from "./asked-polls.ts";
import { type Act, acts, type Kind, pollForm } from "./polls.ts";
import { actOnPoll, makePoll } from "./run-poll.server.ts";
import { problemText, refusalText } from "./texts.ts";

const said = (sent: FormData, name: string) => String(sent.get(name) ?? "").replaceAll("\0", "");

export const isAnswering = (sent: FormData) => sent.get("intent") === "answer-poll";

/** Answers the poll that the form names; what cannot be chosen counts as nothing. @throws 404 */
export async function answerByForm(
  scope: Scope,
  sessionId: string,
  sent: FormData,
): Promise<PollReply> {
  const pollId = said(sent, "poll");
  const poll = await db.poll.findFirst({ where: { id: pollId, sessionId } });
  const places = poll ? placesOf({ ...poll, kind: poll.kind as Kind }) : [];
  const chosen = places.filter((place) => sent.getAll("chosen").includes(String(place)));
  const fits = chosen.length > 0 && (poll?.kind === "multiple" || chosen.length === 1);
  if (poll && !fits) return { ok: false, pollId, text: problemText["nothing-chosen"]() };
  const outcome = await answerPoll(scope, { sessionId, pollId }, chosen);
  if (outcome.ok) return { ok: true, pollId, chosen };
  return { ok: false, pollId, text: refusalText[outcome.refusal]() };
}

export const isRunningPolls = (sent: FormData) => /^poll-/.test(said(sent, "intent"));

type Ran =
  | { ok: true }
  | { ok: false; text: string; problems: Record<string, string>; typed: Record<string, string> };

/** What who speaks or runs the session presses around the polls. @throws 404 for all but the host */
export async function runPollsByForm(
  scope: Scope,
  sessionId: string,
  sent: FormData,
): Promise<Ran> {
  const act = said(sent, "intent").replace("poll-", "");
  if (isAct(act)) {
    const outcome = await actOnPoll(scope, { sessionId, pollId: said(sent, "poll") }, act);
    return outcome.ok ? outcome : refused(refusalText[outcome.refusal]());
  }
  const read = readForm(sent, pollForm);
  if (!read.ok) {
    const told = Object.entries(read.problems).map(([field, [problem]]) => [field, words(problem)]);
    const problems: Record<string, string> = Object.fromEntries(told);
    return refused(Object.values(problems).join(" "), read.typed, problems);
  }
  const outcome = await makePoll(scope, sessionId, read.value);
  return outcome.ok ? outcome : refused(refusalText[outcome.refusal](), read.typed);
}

const refused = (
  text: string,
  typed: Record<string, string> = {},
  problems: Record<string, string> = {},
) => ({ ok: false as const, text, typed, problems });

const words = (problem = "") => own(problemText, problem)?.() ?? problemText["question-missing"]();

const isAct = (act: string): act is Act => acts.some((one) => one === act);
