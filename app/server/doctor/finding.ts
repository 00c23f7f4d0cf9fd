import type { Settings } from "#app/platform/settings.ts";

/** Something the doctor has looked at. `unneeded`: a demo does without; `unknown`: it could not be found out. */
export type Finding = {
  about: string;
  state: "ok" | "lacks" | "unknown" | "unneeded";
  words: string;
  /** What to do about it. */
  mend?: string | undefined;
};

export type Patient = { settings: Settings; dataDir: string };

export type Examination = (patient: Patient) => Promise<Finding[]> | Finding[];

type Words = [words: string, mend?: string | undefined];

/** Findings about one thing. */
export const about = (name: string) => {
  const found =
    (state: Finding["state"]) =>
    (...[words, mend]: Words): Finding => ({ about: name, state, words, mend });
  return {
    ok: found("ok"),
    lacks: found("lacks"),
    unknown: found("unknown"),
    unneeded: found("unneeded"),
  };
};

const SIGNS: Record<Finding["state"], string> = {
  ok: "✓",
  lacks: "✗",
  unknown: "?",
  unneeded: "·",
};

/** A line each, and what to do in the next. */
export const linesFor = (findings: Finding[]): string[] =>
  findings.flatMap(({ about, state, words, mend }) => [
    `  ${SIGNS[state]} ${about.padEnd(12)} ${words}`,
    ...(mend ? [`${" ".repeat(17)}→ ${mend}`] : []),
  ]);

export function conclusion(findings: Finding[]): string {
  const lacking = findings.filter(({ state }) => state === "lacks").length;
  const open = findings.filter(({ state }) => state === "unknown").length;
  const unknown =
    open > 0 ? ` ${open === 1 ? "One thing" : `${open} things`} could not be found out (?).` : "";
  if (lacking === 0) return `Nothing is missing.${unknown}`;
  return `${lacking === 1 ? "One thing is" : `${lacking} things are`} missing (✗).${unknown}`;
}
