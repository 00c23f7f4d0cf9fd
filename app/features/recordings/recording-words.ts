import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { dateWords } from "#app/ui/moments.ts";
import { own } from "#app/ui/own.ts";
import {
  type DeletionDates,
  longestTitle,
  type PublishProblem,
  type PublishRefusal,
} from "./publication.ts";
import { mostOfSession, type RecordingState, type UploadRefusal } from "./recordings.ts";

const number = (value: number, digits: number) =>
  new Intl.NumberFormat(getLocale(), { maximumFractionDigits: digits }).format(value);

/** "1,2 GB", "340 MB", "12 kB": in thousands, as people's own programs count. */
export function sizeOf(bytes: number): string {
  if (bytes >= 1e9) return `${number(bytes / 1e9, 1)} GB`;
  if (bytes >= 1e6) return `${number(bytes / 1e6, bytes < 1e7 ? 1 : 0)} MB`;
  return `${number(bytes / 1e3, 0)} kB`;
}

/** A day of the calendar, "29. Mai 2027", whatever the zone. */
export const dayOf = (day: Date | string) =>
  dateWords(typeof day === "string" ? new Date(`${day}T00:00:00Z`) : day, "UTC", getLocale());

type Standing = {
  state: string;
  bytes: number | null;
  received: number;
  isPublished: boolean;
  isMissing: boolean;
  offlineReason: string | null;
};

const stateText: Record<RecordingState, (row: Standing) => string> = {
  starting: m.recordings_state_starting,
  running: m.recordings_state_running,
  finishing: m.recordings_state_finishing,
  arriving: ({ received, bytes }) =>
    m.recordings_state_arriving({ done: sizeOf(received), whole: sizeOf(bytes ?? 0) }),
  ready: (row) => {
    if (row.offlineReason === "consent-withdrawn") return m.recordings_state_offline();
    if (row.isMissing) return m.recordings_state_missing();
    if (row.offlineReason) return m.recordings_state_offline_desk();
    return row.isPublished ? m.recordings_state_published() : m.recordings_state_ready();
  },
  failed: m.recordings_state_failed,
};

export const stateWords = (row: Standing) => own(stateText, row.state)?.(row) ?? row.state;

const failureText = {
  "file-broken": m.recordings_failed_broken,
  "file-kind": m.recordings_failed_kind,
  "file-missing": m.recordings_failed_missing,
  "limit-reached": m.taping_failed_limit,
};

export const failureWords = (failure: string | null) =>
  (own(failureText, failure ?? "") ?? m.recordings_failed_other)();

/** Why a file was not taken, and what to do instead. */
export const uploadText: Record<UploadRefusal, (most: number) => string> = {
  "no-file": () => m.recordings_refusal_no_file(),
  "file-too-large": (most) => m.recordings_refusal_too_large({ most: sizeOf(most) }),
  "file-kind": () => m.recordings_refusal_kind(),
  "no-room": () => m.recordings_refusal_no_room(),
  "other-file": () => m.recordings_refusal_other_file(),
  "too-many": () => m.recordings_refusal_too_many({ most: mostOfSession }),
  broken: () => m.recordings_refusal_broken(),
};

export const problemText: Record<PublishProblem, (dates: DeletionDates) => string> = {
  "title-missing": () => m.recordings_problem_title_missing(),
  "title-too-long": () => m.recordings_problem_title_too_long({ most: longestTitle }),
  "date-missing": () => m.recordings_problem_date_missing(),
  "date-too-soon": ({ first }) => m.recordings_problem_date_too_soon({ first: dayOf(first) }),
  "date-too-late": ({ last }) => m.recordings_problem_date_too_late({ last: dayOf(last) }),
  "not-agreed": () => m.recordings_problem_not_agreed(),
};

export const refusedText: Record<PublishRefusal, () => string> = {
  "not-ready": m.recordings_refused_not_ready,
  "taken-back": m.recordings_refused_taken_back,
  "not-published": m.recordings_refused_not_published,
};
