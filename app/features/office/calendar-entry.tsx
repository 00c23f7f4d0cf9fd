import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import type { CalendarEntry, Fixed } from "./office.ts";
import { fixedText, originWords, standingWords } from "./texts.ts";

/** What a calendar says of a session, in two lines; around it a link. */
export function EntryWords({ entry }: { entry: CalendarEntry }) {
  const origin = originWords(entry);
  return (
    <>
      <span className="time">{spoken(entry.from.slice(11))}</span> <b>{entry.title}</b>
      <span className="standing"> {standingWords(entry)}</span>
      {origin && <span className="origin"> {origin}</span>}
    </>
  );
}

/** "9:00", as a German clock is read out; in English "09:00". */
const spoken = (clock: string) => (getLocale() === "de" ? clock.replace(/^0/, "") : clock);

/** Bars and borders of an entry: own, adopted, listed; draft and cancelled besides. */
export const looksOf = ({ kind, state, host, from, to }: CalendarEntry) =>
  [
    ...["entry", `is-${kind}`, `is-${state}`],
    kind === "own" ? "" : `of-${host.slug}`,
    minutesBetween(from, to) < 60 ? "is-short" : "",
  ]
    .filter(Boolean)
    .join(" ");

const minutesBetween = (from: string, to: string) =>
  (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000;

/** Where an entry leads: the session's page, or the page to adopt it. */
export function hrefOf({ id, kind }: CalendarEntry, slug: string) {
  const go = pathsIn(getLocale());
  return kind === "listed" ? go.adopt(slug, id) : go.deskSession(slug, id);
}

type StepProps = { entry: CalendarEntry; slug: string; fixed: Fixed | null };

/** The way to another time, or why there is none; where its state says so, nothing. */
export function MoveStep({ entry, slug, fixed }: StepProps) {
  if (entry.kind === "listed")
    return (
      <ButtonLink small kind="quiet" href={hrefOf(entry, slug)}>
        {m.calendar_adopt()} <span className="unseen">{entry.title}</span>
      </ButtonLink>
    );
  if (fixed === "begun" || fixed === "cancelled") return null;
  if (fixed)
    return <span className="small soft">{fixedText[fixed]({ host: entry.host.shortName })}</span>;
  return (
    <ButtonLink small kind="quiet" href={pathsIn(getLocale()).moveSession(slug, entry.id)}>
      {m.calendar_move()} <span className="unseen">{entry.title}</span>
    </ButtonLink>
  );
}
