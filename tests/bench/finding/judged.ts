/** How good a list of answers is. */
import { rounded } from "../measure.ts";
import type { Question } from "./questions.ts";

const gain = (grades: number[]) =>
  grades.slice(0, 5).reduce((sum, grade, n) => sum + (2 ** grade - 1) / Math.log2(n + 2), 0);

export type Verdict = { ndcg5: number; recall10: number; noneEmpty: number; wrongInFive: number };

export async function judged(asked: Question[], find: (q: string) => Promise<string[]>) {
  const answers = new Map<Question, string[]>();
  for (const question of asked) answers.set(question, await find(question.q));
  const verdict = (those: Question[]): Verdict => {
    const real = those.filter(({ kind, grades }) => kind !== "none" && grades.size > 0);
    const none = those.filter(({ kind }) => kind === "none");
    const risky = real.filter(({ wrong }) => wrong.size > 0);
    const of = (question: Question) => answers.get(question) ?? [];
    const ndcg = real.map((question) => {
      const best = [...question.grades.values()].sort((a, b) => b - a);
      return gain(of(question).map((id) => question.grades.get(id) ?? 0)) / gain(best);
    });
    const recall = real.map((question) => {
      const hit = of(question)
        .slice(0, 10)
        .filter((id) => question.grades.has(id)).length;
      return hit / Math.min(10, question.grades.size);
    });
    const isWrong = (question: Question) =>
      of(question)
        .slice(0, 5)
        .some((id) => question.wrong.has(id));
    return {
      ...{ ndcg5: mean(ndcg), recall10: mean(recall) },
      noneEmpty: mean(none.map((question) => Number(of(question).length === 0))),
      wrongInFive: mean(risky.map((question) => Number(isWrong(question)))),
    };
  };
  return {
    tuned: verdict(asked.filter(({ held }) => !held)),
    held: verdict(asked.filter(({ held }) => held)),
    all: verdict(asked),
    answers,
  };
}

const mean = (all: number[]) =>
  rounded(all.reduce((sum, each) => sum + each, 0) / Math.max(1, all.length), 3);
