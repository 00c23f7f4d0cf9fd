import { isTelephone } from "#app/features/identity/telephone.ts";
import {
  isRoundTooLarge,
  roomSettingsOf,
  type SessionPlan,
} from "#app/features/sessions/session-plan.ts";
import { longestSession } from "#app/features/sessions/sessions.ts";
import { looksLikeDay, readDay, readDayAndTime } from "#app/ui/local-time.ts";
import {
  type FieldId,
  type Name,
  type Problem,
  type Problems,
  type Typed,
  word,
} from "./planning.ts";

type Span = { startsAt: Date; endsAt: Date };

/** Everything a draft says, once it says enough. */
export type Plan = {
  /** Without times; `topicSlug` is "" where a new topic is named. */
  words: Omit<SessionPlan, "startsAt" | "endsAt" | "kept">;
  newTopic: string | null;
  dates: Span[];
  kept: { associationId: string; seats: number }[];
  /** Hours before each start at which kept seats are free for all. */
  keptHours: number;
  allianceIds: string[];
  publishAt: Date | null;
  openToAllAt: Date | null;
};

type Reading = { ok: true; plan: Plan } | { ok: false; problems: Problems };

/** A form as typed, as a plan; or what is wrong, by the id of the field. */
export function readPlan(typed: Typed, { zone, now }: { zone: string; now: Date }): Reading {
  const problems: Problems = {};
  const wrong = (field: FieldId, problem: Problem) => {
    problems[field] ??= problem;
  };
  readWords(typed, wrong);
  const dates = readDates(typed, { zone, now }, wrong);
  const seats = readSeats(typed, wrong);
  const first = dates[0];
  const publishAt =
    word(typed, "publish") === "later" ? momentIn(typed, "publishDay", "publishTime", zone) : null;
  if (word(typed, "publish") === "later") {
    if (!publishAt || publishAt <= now) wrong("publishDay", "publish-too-early");
    else if (first && publishAt >= first.startsAt) wrong("publishDay", "publish-too-late");
  }
  const openToAllAt = word(typed, "second") ? momentIn(typed, "openDay", "openTime", zone) : null;
  if (word(typed, "second")) {
    const isInside =
      openToAllAt && openToAllAt > (publishAt ?? now) && (!first || openToAllAt < first.startsAt);
    if (!isInside) wrong("openDay", "open-outside");
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, plan: { ...planOf(typed, seats), dates, publishAt, openToAllAt } };
}

type Wrong = (field: FieldId, problem: Problem) => void;

function readWords(typed: Typed, wrong: Wrong) {
  const title = word(typed, "title");
  if (!title) wrong("title", "title-missing");
  else if (title.length < 3) wrong("title", "title-too-short");
  if (title.length > 140) wrong("title", "title-too-long");
  const other = word(typed, "otherTopic");
  if (!word(typed, "topic") && !other) wrong("topic", "topic-missing");
  if (other && !/[a-z0-9äöüß]/i.test(other)) wrong("otherTopic", "topic-missing");
  if (other.length > 80) wrong("otherTopic", "topic-too-long");
  if (word(typed, "summary").length > 300) wrong("summary", "summary-too-long");
  if (word(typed, "description").length > 10_000) wrong("description", "description-too-long");
  const url = word(typed, "fallbackUrl");
  if (url && !(URL.canParse(url) && url.startsWith("https://")))
    wrong("fallbackUrl", "url-malformed");
  const phone = word(typed, "fallbackPhone");
  if (phone && (phone.length > 60 || !isTelephone(phone)))
    wrong("fallbackPhone", "phone-malformed");
}

function readDates(typed: Typed, { zone, now }: { zone: string; now: Date }, wrong: Wrong): Span[] {
  const dates: Span[] = [];
  (typed.day ?? [""]).forEach((day, n) => {
    const start = readDayAndTime(day, word(typed, "from", n), zone);
    const end = readDayAndTime(day, word(typed, "to", n), zone);
    if (!readDay(day, zone))
      wrong(`day-${n}`, looksLikeDay(day) ? "day-impossible" : "day-missing");
    else if (!start || !end)
      wrong(start ? `to-${n}` : `from-${n}`, missingOr(typed, n, start ? "to" : "from"));
    else if (start <= now) wrong(`day-${n}`, "in-the-past");
    else if (end <= start) wrong(`to-${n}`, "ends-before-start");
    else if (end.getTime() - start.getTime() > longestSession) wrong(`to-${n}`, "too-long");
    else if (dates.some(({ startsAt, endsAt }) => startsAt < end && start < endsAt))
      wrong(`day-${n}`, "twice");
    else dates.push({ startsAt: start, endsAt: end });
  });
  return dates.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** Half past two does not exist in the night when clocks go forward. */
const missingOr = (typed: Typed, n: number, name: "from" | "to"): Problem =>
  /^([01]?\d|2[0-3]):[0-5]\d$/.test(word(typed, name, n)) ? "time-skipped" : "time-missing";

const momentIn = (typed: Typed, day: Name, time: Name, zone: string) =>
  readDayAndTime(word(typed, day), word(typed, time), zone);

function readSeats(typed: Typed, wrong: Wrong) {
  const whole = (text: string) => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN);
  const seats = whole(word(typed, "seats"));
  if (!(seats >= 1 && seats <= 5000)) wrong("seats", "seats-malformed");
  else if (isRoundTooLarge(word(typed, "format"), seats)) wrong("seats", "round-too-large");
  const kept = (typed.keptFor ?? []).flatMap((associationId, n) => {
    const text = word(typed, "kept", n);
    if (text === "" || text === "0") return [];
    if (Number.isNaN(whole(text))) wrong(`kept-${n}`, "kept-malformed");
    return [{ associationId, seats: whole(text) }];
  });
  const sum = kept.reduce((total, one) => total + one.seats, 0);
  if (sum > seats) wrong("kept-0", "kept-too-many");
  return { seats, kept };
}

function planOf(typed: Typed, { seats, kept }: ReturnType<typeof readSeats>) {
  const oneOf = <const T extends readonly [string, ...string[]]>(name: Name, values: T) =>
    (values.find((value) => value === word(typed, name)) ?? values[0]) as T[number];
  const newTopic = word(typed, "otherTopic") || null;
  const words: Plan["words"] = {
    topicSlug: newTopic ? "" : word(typed, "topic"),
    title: word(typed, "title"),
    summary: word(typed, "summary"),
    description: word(typed, "description"),
    language: oneOf("language", ["de", "en", "nl"]),
    promotionPolicy: oneOf("policy", ["direct", "offer"]),
    seats,
    format: oneOf("format", ["lecture", "round"]),
    isToBeRecorded: word(typed, "recording") === "announced",
    ...roomSettingsOf({
      questions: word(typed, "questions"),
      chat: word(typed, "chat"),
      partners: word(typed, "partners"),
    }),
    expertIds: [...new Set(typed.expert)].slice(0, 10),
    fallbackUrl: word(typed, "fallbackUrl") || undefined,
    fallbackPhone: word(typed, "fallbackPhone") || undefined,
  };
  const keptHours = Number(oneOf("keptHours", ["48", "24", "72", "168"]));
  return { words, newTopic, kept, keptHours, allianceIds: [...new Set(typed.alliance)] };
}
