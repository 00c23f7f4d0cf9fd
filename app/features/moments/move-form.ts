import { longestSession, type NewTimes } from "#app/features/sessions/sessions.ts";
import { localTime, looksLikeDay, readLocalTime } from "#app/ui/local-time.ts";

/** The fields of a move: a day, and two times of day on the association's clock. */
export type TypedTimes = { tag: string; von: string; bis: string };

export type TimesProblem =
  | "start-missing"
  | "day-impossible"
  | "end-missing"
  | "end-before-start"
  | "too-long";

export type TimesProblems = { field: keyof TypedTimes; problem: TimesProblem }[];

export type TimesRead = { typed: TypedTimes } & (
  | { ok: true; times: NewTimes }
  | { ok: false; problems: TimesProblems }
);

type Sent = { get(name: string): unknown; has(name: string): boolean };
type Standing = { startsAt: Date; endsAt: Date };

/** How a form shows the times of a session. */
export function typedOf({ startsAt, endsAt }: Standing, zone: string): TypedTimes {
  const [tag = "", von = ""] = localTime(startsAt, zone).split("T");
  return { tag, von, bis: localTime(endsAt, zone).slice(11) };
}

/** What a form has shown, as one text, so that it can tell what was changed. */
export const shownAs = ({ tag, von, bis }: TypedTimes) => `${tag} ${von} ${bis}`;

export const asksForTimes = (sent: Sent) =>
  ["tag", "von", "bis", "beginn", "ende"].some((name) => sent.has(name));

/**
 * What was typed as instants, or what is wrong with it: `tag`, `von` and `bis`, or `beginn` and `ende` as the
 * calendar sends them. An end that was left as the form had `gezeigt` it follows the start; one before the
 * start is meant for the next day, where that makes a session. What reads as the session's own times is those.
 */
export function readTimesTyped(sent: Sent, session: Standing, zone: string): TimesRead {
  const word = (name: string) => String(sent.get(name) ?? "").trim();
  if (sent.has("beginn") || sent.has("ende")) {
    const [tag = "", von = ""] = word("beginn").split("T");
    const typed = { tag, von, bis: word("ende").slice(11, 16) };
    return timesBetween(typed, word("beginn"), word("ende"), zone, session);
  }
  const now = typedOf(session, zone);
  const asked = {
    tag: sent.has("tag") ? word("tag") : now.tag,
    von: sent.has("von") ? word("von") : now.von,
    bis: sent.has("bis") ? word("bis") : now.bis,
  };
  const typed = { ...asked, bis: followed(asked, word("gezeigt")) };
  const { tag, von, bis } = typed;
  return timesBetween(
    typed,
    `${tag}T${von}`,
    `${bis > von ? tag : dayAfter(tag)}T${bis}`,
    zone,
    session,
  );
}

/** The end as it was typed, or as far from another start as it was from the one before. */
function followed({ von, bis }: TypedTimes, shown: string): string {
  const [, formerStart, formerEnd] = shown.split(" ");
  if (
    !formerStart ||
    !isClock(formerStart) ||
    bis !== formerEnd ||
    von === formerStart ||
    !isClock(von)
  )
    return bis;
  const end = minutesOf(bis) - minutesOf(formerStart) + minutesOf(von) + 2 * aDay;
  const [hours, minutes] = [Math.floor((end % aDay) / 60), end % 60];
  return [hours, minutes].map((part) => String(part).padStart(2, "0")).join(":");
}

const aDay = 24 * 60;
const isClock = (text: string) => /^\d\d:\d\d$/.test(text);
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return Number.isNaN(next.getTime()) ? day : next.toISOString().slice(0, 10);
}

function timesBetween(
  typed: TypedTimes,
  start: string,
  end: string,
  zone: string,
  was: Standing,
): TimesRead {
  const startsAt = readLocalTime(start, zone, was.startsAt);
  const endsAt = readLocalTime(end, zone, was.endsAt);
  const lasts = startsAt && endsAt && endsAt.getTime() - startsAt.getTime();
  if (lasts && lasts > 0 && lasts <= longestSession)
    return { ok: true, typed, times: { startsAt, endsAt } };
  const problems: TimesProblems = [];
  const isDay = readLocalTime(`${typed.tag}T12:00`, zone) !== null;
  if (!startsAt && !isDay && looksLikeDay(typed.tag))
    problems.push({ field: "tag", problem: "day-impossible" });
  else if (!startsAt) problems.push({ field: isDay ? "von" : "tag", problem: "start-missing" });
  if (!endsAt && !(!startsAt && problems[0]?.field === "tag"))
    problems.push({ field: "bis", problem: "end-missing" });
  const isBefore = lasts !== null && (lasts <= 0 || typed.bis <= typed.von);
  if (lasts !== null)
    problems.push({ field: "bis", problem: isBefore ? "end-before-start" : "too-long" });
  return { ok: false, typed, problems };
}
