import { z } from "zod";
import type { Scope } from "#app/features/identity/scope.ts";
import { readForm } from "#app/platform/form-reply.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { own } from "#app/ui/own.ts";
import { askQuestion } from "./ask.server.ts";
import type { AskDone, AskReply } from "./asked.ts";
import { claimQuestion } from "./claim-question.server.ts";
import { changeQuestion, withdrawQuestion } from "./own-question.server.ts";
import { type AskProblem, type AskRefusal, longestQuestion, waysShown } from "./questions.ts";
import { problemText, refusalText } from "./texts.ts";
import { takeVoteBack, vote } from "./vote.server.ts";

/** Whether a sent form is one of those that ask, vote, change or take back. */
export const isAsking = (sent: FormData) => own(dones, String(sent.get("intent"))) !== undefined;

/** What is pressed around the questions, from a place or in the room. @throws 404 for other people's */
export async function askByForm(
  scope: Scope,
  sessionId: string,
  sent: FormData,
): Promise<AskReply> {
  if (!isAsking(sent)) throw notFound();
  const intent = String(sent.get("intent")) as keyof typeof dones;
  const questionId = String(sent.get("question") ?? "").replaceAll("\0", "");
  const ok = { ok: true as const, done: dones[intent], questionId };
  if (intent === "vote" || intent === "unvote") {
    await (intent === "vote" ? vote : takeVoteBack)(scope, sessionId, questionId);
    return ok;
  }
  if (intent === "claim") return answered(await claimQuestion(scope, questionId), ok);
  if (intent === "withdraw") return answered(await withdrawQuestion(scope, questionId), ok);
  const read = readForm(sent, askForm);
  const typed = { ...read.typed, question: intent === "change" ? questionId : "" };
  if (!read.ok) return { ok: false, field: true, text: wordsFor(read.problems), typed };
  if (intent === "change")
    return answered(await changeQuestion(scope, questionId, read.value), ok, typed);
  const outcome = await askQuestion(scope, sessionId, read.value);
  return answered(outcome, { ...ok, ...("questionId" in outcome && outcome) }, typed);
}

const problem = (error: AskProblem) => ({ error });

const askForm = z.object({
  text: z
    .string(problem("question-missing"))
    .trim()
    .min(1, problem("question-missing"))
    .max(longestQuestion, problem("question-too-long")),
  shownAs: z.enum(waysShown).default("nobody"),
});

const dones = {
  claim: "claimed",
  ask: "asked",
  change: "changed",
  withdraw: "withdrawn",
  vote: "voted",
  unvote: "unvoted",
} satisfies Record<string, AskDone>;

type Outcome = { ok: true } | { ok: false; refusal: AskRefusal };

const answered = (
  outcome: Outcome,
  ok: Extract<AskReply, { ok: true }>,
  typed: Record<string, string> = {},
): AskReply =>
  outcome.ok ? ok : { ok: false, field: false, text: refusalText[outcome.refusal](), typed };

const wordsFor = (problems: Record<string, string[]>) => {
  const [problem] = Object.values(problems).flat();
  return own(problemText, problem ?? "")?.() ?? problemText["question-missing"]();
};
