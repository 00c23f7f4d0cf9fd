import { readLocalTime } from "#app/ui/local-time.ts";
import { longestSession, type NewTimes } from "./sessions.ts";

/** The fields of a move, in addresses and forms: local times in the association's zone. */
export type TypedTimes = { beginn: string; ende: string };

export type TimesProblem = "start-missing" | "end-missing" | "end-before-start" | "too-long";

export type TimesProblems = { field: keyof TypedTimes; problem: TimesProblem }[];

type Read = { ok: true; times: NewTimes } | { ok: false; problems: TimesProblems };

/** What was typed as instants, or what is wrong with it; what reads as the times that stood there is those. */
export function readTimesTyped({ beginn, ende }: TypedTimes, zone: string, was?: NewTimes): Read {
  const startsAt = readLocalTime(beginn, zone, was?.startsAt);
  const endsAt = readLocalTime(ende, zone, was?.endsAt);
  const lasts = startsAt && endsAt && endsAt.getTime() - startsAt.getTime();
  if (lasts && lasts > 0 && lasts <= longestSession)
    return { ok: true, times: { startsAt, endsAt } };
  const problems: TimesProblems = [];
  if (!startsAt) problems.push({ field: "beginn", problem: "start-missing" });
  if (!endsAt) problems.push({ field: "ende", problem: "end-missing" });
  if (lasts !== null)
    problems.push({ field: "ende", problem: lasts > 0 ? "too-long" : "end-before-start" });
  return { ok: false, problems };
}
