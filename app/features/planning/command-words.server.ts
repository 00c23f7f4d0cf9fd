import type { Scope } from "#app/features/identity/scope.ts";
import type { Refusal } from "#app/features/sessions/sessions.ts";
import { readDay, readDayAndTime } from "#app/ui/local-time.ts";

/** `npm run session -- plan --as aiw …`: the command, the session's id if any, and its options. */
export type Words = { command: string; id?: string; options: Map<string, string> };

export type Problem = { problem: string };
export const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "problem" in value;

export type Answer = { ok: true; sessionId?: string } | { ok: false; refusal: Refusal } | Problem;
export type Run = (scope: Scope, id: string, options: Words["options"]) => Promise<Answer>;

export const usage = `npm run session -- COMMAND [SESSION] --as ASSOCIATION [options]

  show                        the association's coming sessions, drafts too
  show SESSION                one session
  plan                        a draft: --topic --title --start --minutes --seats
                              [--summary --description --expert --language
                               --fallback-url --fallback-phone]
  publish SESSION             everybody sees it, its experts are promised to it
  list SESSION                partners may adopt it [--alliance NAME]
  unlist SESSION              no new adoptions [--alliance NAME]
  adopt SESSION               show a partner's session as one's own [--introduction TEXT]
  unadopt SESSION             no longer show it; who registered keeps the seat
  reschedule SESSION          --start [--minutes]
  cancel SESSION              [--reason TEXT --replaced-by SESSION]
  undo SESSION                takes a move or cancellation back, for 20 seconds

ASSOCIATION is its slug, such as aiw. Times look like "2026-12-01 10:00" and are meant in the
association's zone. --expert takes an e-mail address, several with commas.

  npm run session -- plan --as aiw --topic kurzarbeit --title "Kurzarbeit: Ihre Fragen" \\
    --start "2026-12-01 10:00" --minutes 60 --seats 40 --expert kurzarbeit@example.org`;

/** The options each command knows; any other one is a slip worth naming. */
const known: Record<string, string[]> = {
  show: [],
  plan: "topic title start minutes seats summary description expert language fallback-url fallback-phone".split(
    " ",
  ),
  publish: [],
  list: ["alliance"],
  unlist: ["alliance"],
  adopt: ["introduction"],
  unadopt: [],
  reschedule: ["start", "minutes"],
  cancel: ["reason", "replaced-by"],
  undo: [],
};
const withoutSession = ["show", "plan"];

export function readWords(argv: string[]): Words | Problem {
  const [command = "", ...rest] = argv;
  const knownHere = known[command];
  if (!knownHere) return { problem: usage };
  const options = new Map<string, string>();
  let id: string | undefined;
  for (let n = 0; n < rest.length; n++) {
    const word = rest[n] ?? "";
    if (!word.startsWith("--")) {
      if (id) return { problem: `"${word}" is one word too many. Put texts in quotes.` };
      id = word;
      continue;
    }
    const [name = "", inline] = word.slice(2).split(/=(.*)/s);
    if (name !== "as" && !knownHere.includes(name))
      return { problem: `${command} knows no --${name}.\n\n${usage}` };
    const value = inline ?? rest[++n];
    if (value === undefined) return { problem: `--${name} needs a value.` };
    options.set(name, value);
  }
  if (!options.has("as"))
    return { problem: "Say for which association: --as aiw (its slug, as in its address)." };
  if (!id && !withoutSession.includes(command))
    return { problem: `Say which session: npm run session -- ${command} SESSION --as …` };
  return { command, id, options };
}

/** "2026-12-01 10:00" in the association's zone, for `minutes`. */
export function readTimes(start: string | undefined, minutes: number, zone: string) {
  const [day = "", clock = ""] = (start ?? "").split(" ");
  const startsAt = readDayAndTime(day, clock, zone);
  if (!startsAt && /^\d\d?:\d\d$/.test(clock) && readDay(day, zone))
    return { problem: `No clock in ${zone} ever shows ${clock} on ${day}. Say another --start` };
  if (!startsAt) return { problem: 'Say when: --start "2026-12-01 10:00"' };
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 24 * 60)
    return { problem: "Say how long in minutes: --minutes 60" };
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}
