import type { Scope } from "#app/features/identity/scope.ts";
import { setInRoom } from "#app/features/sessions/room-settings.server.ts";
import { afterCommit, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { actOnQuestion, writeAnswer } from "./act-on-question.server.ts";
import { lockHosted } from "./lock-hosted.server.ts";
import { mergeQuestions, partQuestion } from "./merge-questions.server.ts";
import { type Act, acts, longestAnswer, type ShowingFact } from "./questions.ts";
import { answerText } from "./texts.ts";

type Outcome = { ok: true } | { ok: false; text: string };

/** Whether a sent form is one of those that order and answer questions. */
export const isRunning = (sent: FormData) =>
  isAct(String(sent.get("intent"))) ||
  ["merge", "part", "write", "at-once", "read-first"].includes(String(sent.get("intent")));

/** What who speaks or runs the session presses around the questions. @throws 404 for all but the host */
export async function runByForm(scope: Scope, sessionId: string, sent: FormData): Promise<Outcome> {
  const said = (name: string) =>
    String(sent.get(name) ?? "")
      .replaceAll("\0", "")
      .trim();
  const intent = said("intent");
  if (intent === "at-once" || intent === "read-first")
    return showAtOnce(scope, sessionId, intent === "at-once");
  const target = { sessionId, questionId: said("question") };
  if (isAct(intent)) return actOnQuestion(scope, target, intent);
  if (intent === "part") return partQuestion(scope, target);
  if (intent === "merge") return mergeQuestions(scope, target, said("into"));
  const text = said("answer");
  if (!text) return { ok: false, text: answerText.missing() };
  if (text.length > longestAnswer) return { ok: false, text: answerText.long() };
  return writeAnswer(scope, target, text);
}

const isAct = (intent: string): intent is Act => acts.some((one) => one === intent);

/** Shows what is asked in the room at once, or only what was let through. @throws 404 for all but the host */
export const showAtOnce = (scope: Scope, sessionId: string, questionsAtOnce: boolean) =>
  transact(async (tx) => {
    await lockHosted(tx, scope, sessionId);
    await setInRoom(tx, sessionId, { questionsAtOnce });
    const type = questionsAtOnce ? "question.all-at-once" : "question.all-once-read";
    const fact = { type, sessionId, associationId: scope.association.id } as const;
    await record<ShowingFact>(tx, fact, scope);
    await afterCommit(tx, async () => hourChanged(sessionId));
    return { ok: true as const };
  });
