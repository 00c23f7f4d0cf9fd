import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { whenWords } from "#app/ui/when.ts";
import { type Problem, type Refusal, type Typed, word } from "./planning.ts";

/** What to do about each problem, in the language of the page. */
export const problemText: Record<Problem, () => string> = {
  "title-missing": m.planning_title_missing,
  "title-too-short": m.planning_title_too_short,
  "title-too-long": m.planning_title_too_long,
  "topic-missing": m.planning_topic_missing,
  "topic-too-long": m.planning_topic_too_long,
  "summary-too-long": m.planning_summary_too_long,
  "description-too-long": m.planning_description_too_long,
  "day-missing": m.planning_day_missing,
  "day-impossible": m.planning_day_impossible,
  "time-missing": m.planning_time_missing,
  "time-skipped": m.planning_time_skipped,
  "in-the-past": m.planning_in_the_past,
  "ends-before-start": m.planning_ends_before_start,
  "too-long": m.planning_too_long,
  twice: m.planning_twice,
  "seats-malformed": m.planning_seats_malformed,
  "round-too-large": m.sessions_refusal_round_too_large,
  "kept-malformed": m.planning_kept_malformed,
  "kept-too-many": m.planning_kept_too_many,
  "url-malformed": m.planning_url_malformed,
  "phone-malformed": m.planning_phone_malformed,
  "publish-too-early": m.planning_publish_too_early,
  "publish-too-late": m.planning_publish_too_late,
  "open-outside": m.planning_open_outside,
};

/** "Zweiter Termin", "Weiterer Termin der Reihe", or plainly a session. */
export const planTitle = (typed: Typed) =>
  word(typed, "second")
    ? m.planning_page_second()
    : word(typed, "series")
      ? m.planning_page_series()
      : m.planning_page();

type Drafted = {
  typed: Typed;
  choice: { topics: { slug: string; name: string }[] };
  foresight: { dates: { startsAt: Date; endsAt: Date }[]; effects: { experts: string[] } };
};

/** What guests would see of a draft. */
export const draftShown = ({ typed, choice, foresight }: Drafted) => ({
  title: word(typed, "title"),
  topic:
    word(typed, "otherTopic") ||
    (choice.topics.find(({ slug }) => slug === word(typed, "topic"))?.name ?? ""),
  summary: word(typed, "summary"),
  description: word(typed, "description"),
  format: word(typed, "format"),
  isToBeRecorded: word(typed, "recording") === "announced",
  experts: foresight.effects.experts,
  dates: foresight.dates,
  seats: Number(word(typed, "seats")) || 0,
});

type Reason = Exclude<Refusal, "draft-changed">;
type Refused = { refusal: Reason | null; date: Date | null };

/** Why it did not go through, and with which of several dates. */
export function refusalWords(
  { refusal, date }: Refused,
  { zone, now }: { zone: string; now: Date },
) {
  if (!refusal) return "";
  const known = Object.hasOwn(reasons, refusal)
    ? reasons[refusal as keyof typeof reasons]
    : m.planning_refused;
  if (!date) return known();
  const { day } = whenWords({ startsAt: date, endsAt: date, zone, locale: getLocale(), now });
  return m.planning_refused_date({ day, reason: known() });
}

const reasons = {
  "expert-not-free": m.planning_expert_not_free,
  "expert-not-lent": m.planning_expert_not_lent,
  "in-the-past": m.planning_in_the_past,
  "topic-unknown": m.planning_topic_unknown,
  "not-partner": m.planning_not_partner,
  "not-in-alliance": m.planning_not_in_alliance,
  "draft-gone": m.planning_draft_gone,
  "imprint-missing": m.sessions_refusal_imprint_missing,
};
