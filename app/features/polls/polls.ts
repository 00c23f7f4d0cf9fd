/**
 * A poll (Stimmungsbild) asks everybody in the room what they think or know: one answer, several, or a value from
 * 1 to 5. It is no vote: nothing follows from it. Who runs the session or speaks in it makes it, opens and closes it,
 * and decides whether the room sees the counts; nobody sees who chose what.
 */
import { z } from "zod";

export const kinds = ["single", "multiple", "scale"] as const;
export type Kind = (typeof kinds)[number];

/** As many options as are still read on a phone. */
export const mostOptions = 8;
export const longestOption = 120;
export const longestPoll = 300;
/** So many polls one session may have. */
export const mostPolls = 30;

export const scale = [1, 2, 3, 4, 5];

export const acts = ["open", "close", "show", "hide", "delete"] as const;
export type Act = (typeof acts)[number];

export type PollFact = {
  type: `poll.${"made" | "opened" | "closed" | "shown" | "hidden" | "deleted"}`;
  pollId: string;
  sessionId: string;
  associationId: string;
};

export const doneBy = {
  open: "poll.opened",
  close: "poll.closed",
  show: "poll.shown",
  hide: "poll.hidden",
  delete: "poll.deleted",
} as const satisfies Record<Act, PollFact["type"]>;

/** Why a poll cannot be made, changed or answered right now. */
export type PollRefusal = "other-open" | "was-open" | "too-many" | "closed";

export type PollProblem =
  | "question-missing"
  | "question-too-long"
  | "options-few"
  | "options-many"
  | "options-long"
  | "options-twice"
  | "kind-missing"
  | "nothing-chosen";

/** One option of each line. */
export const optionsIn = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

function optionsWrong(options: string[]): PollProblem | null {
  if (options.length < 2) return "options-few";
  if (options.length > mostOptions) return "options-many";
  if (options.some((one) => one.length > longestOption)) return "options-long";
  return new Set(options).size < options.length ? "options-twice" : null;
}

const problem = (error: PollProblem) => ({ error });

export const pollForm = z
  .object({
    question: z
      .string(problem("question-missing"))
      .trim()
      .min(1, problem("question-missing"))
      .max(longestPoll, problem("question-too-long")),
    kind: z.enum(kinds, problem("kind-missing")),
    options: z.string().default(""),
  })
  .transform(({ options, ...rest }, context) => {
    const told = rest.kind === "scale" ? [] : optionsIn(options);
    const wrong = rest.kind === "scale" ? null : optionsWrong(told);
    if (wrong) context.addIssue({ code: "custom", message: wrong, path: ["options"] });
    return { ...rest, options: told };
  });

export type NewPoll = z.output<typeof pollForm>;
