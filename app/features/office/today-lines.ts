import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { type Locale, whenWords } from "#app/ui/when.ts";
import type { TodayKind, TodayRow } from "./today.ts";

type Here = { slug: string; zone: string; locale: Locale; now: Date; mayPlan: boolean };
type Step = { href: string; label: string };
type Words = { mark: string; title: string; note: string; step: Step; other?: Step };
type Go = ReturnType<typeof pathsIn>;

/** What a line says and where it leads; who may not plan a second date looks at the full one. */
export function lineOf(row: TodayRow, { slug, zone, locale, now, mayPlan }: Here) {
  const { startsAt, endsAt } = row;
  const when = startsAt && endsAt ? whenWords({ startsAt, endsAt, zone, locale, now }).soon : "";
  const go = pathsIn(locale);
  const line = { key: `${row.kind} ${row.id}`, ...wordsOf[row.kind](row, when, go, slug) };
  if (row.kind !== "waiting" || mayPlan) return line;
  return {
    ...line,
    other: undefined,
    step: { href: go.deskSession(slug, row.id), label: m.desk_today_look() },
  };
}

type Wording = (row: TodayRow, when: string, go: Go, slug: string) => Words;

const wordsOf: Record<TodayKind, Wording> = {
  mail: ({ id, title, beside, count }, when, go, slug) => ({
    mark: m.desk_work_mail(),
    title: m.desk_work_mail_title({ name: title }),
    note: [beside, when, count > 0 ? m.desk_work_mail_phone() : null].filter(Boolean).join(" · "),
    step: { href: go.person(slug, id), label: m.desk_work_mail_step() },
  }),
  "expert-mail": ({ id, title, beside }, when, go, slug) => ({
    mark: m.desk_work_mail(),
    title: m.desk_work_mail_title({ name: title }),
    note: [beside, when].filter(Boolean).join(" · "),
    step: { href: go.deskExpert(slug, id), label: m.desk_work_mail_step() },
  }),
  "invitation-mail": ({ title, beside }, _when, go, slug) => ({
    mark: m.desk_work_mail(),
    title: m.desk_work_mail_title({ name: title }),
    note: m.desk_work_invitation_note({ email: beside ?? "" }),
    step: { href: go.staff(slug), label: m.desk_work_mail_step() },
  }),
  "staff-mail": ({ title, beside }, _when, go, slug) => ({
    mark: m.desk_work_mail(),
    title: m.desk_work_mail_title({ name: title }),
    note: m.desk_work_staff_note({ email: beside ?? "" }),
    step: { href: go.staff(slug), label: m.desk_work_mail_step() },
  }),
  "partner-mail": ({ id, title, beside }, when, go, slug) => ({
    mark: m.desk_work_mail(),
    title: m.desk_work_mail_title({ name: title }),
    note: [beside, when].filter(Boolean).join(" · "),
    step: { href: go.deskSession(slug, id), label: m.desk_today_look() },
  }),
  held: ({ count }, _when, go, slug) => ({
    mark: m.desk_work_mail(),
    title: m.desk_work_held_title({ count }),
    note: m.desk_work_held_note(),
    step: { href: go.settingsSender(slug), label: m.desk_today_look() },
  }),
  call: ({ id, title, beside, count }, when, go, slug) => ({
    mark: m.desk_work_call({ count }),
    title: m.desk_work_call_title({ title }),
    note: [beside, when].filter(Boolean).join(" · "),
    step: { href: `${go.deskSession(slug, id)}#anrufe`, label: m.desk_work_call_step() },
  }),
  change: ({ id, title, beside, count }, when, go, slug) => ({
    mark: (changeMarks[count] ?? m.desk_work_change_moved)(),
    title: (changeTitles[count] ?? m.desk_work_change_moved_title)({ host: beside ?? "", title }),
    note: when,
    step: { href: go.deskSession(slug, id), label: m.desk_today_look() },
  }),
  adopted: ({ title, beside, count }, when, go, slug) => ({
    mark: m.desk_work_adopted(),
    title:
      count > 0
        ? m.desk_work_adopted_rule({ host: beside ?? "", title })
        : m.desk_work_adopted_along({ host: beside ?? "", title }),
    note: when,
    step: { href: `${go.pool(slug)}#neues`, label: m.desk_today_look() },
  }),
  "taken-back": ({ title, beside }, when, go, slug) => ({
    mark: m.desk_work_taken_back(),
    title: m.desk_work_taken_back_title({ host: beside ?? "", title }),
    note: `${when} · ${m.desk_work_taken_back_note()}`,
    step: { href: `${go.pool(slug)}#neues`, label: m.desk_today_look() },
  }),
  unverified: ({ id, title, count }, when, go, slug) => ({
    mark: m.desk_work_unverified({ count }),
    title: m.desk_work_unverified_title({ title }),
    note: `${when} · ${m.desk_work_unverified_note()}`,
    step: {
      href: go.people(slug, `?termin=${id}&merkmal=unverified`),
      label: m.desk_work_unverified_step(),
    },
  }),
  waiting: ({ id, title, count }, when, go, slug) => ({
    mark: m.desk_today_waiting({ count }),
    title: m.desk_work_waiting_title({ title }),
    note: when,
    step: { href: go.plan(slug, `?zweitertermin=${id}`), label: m.desk_work_waiting_step() },
    other: {
      href: `${go.circular(slug, id)}?angebot=termine`,
      label: m.desk_work_waiting_offer(),
    },
  }),
  questions: ({ id, title, count }, when, go, slug) => ({
    mark: m.desk_work_questions({ count }),
    title,
    note: when,
    step: { href: go.deskQuestions(slug, `?termin=${id}`), label: m.desk_work_questions_step() },
  }),
  inquiry: ({ title, beside }, _when, go, slug) => ({
    mark: m.desk_work_inquiry(),
    title: m.desk_work_inquiry_title({ company: title }),
    note: beside ? m.approaches_taken_by({ name: beside }) : m.desk_work_inquiry_note(),
    step: { href: go.deskInquiries(slug), label: m.desk_work_inquiry_step() },
  }),
  approach: ({ title, beside, count }, _when, go, slug) => ({
    mark: m.desk_work_inquiry(),
    title: count
      ? m.approaches_desk_reported({ to: title })
      : m.approaches_desk_pass({ to: title }),
    note: beside ?? "",
    step: { href: go.deskInquiries(slug), label: m.desk_today_look() },
  }),
  "recording-failed": ({ id, title }, when, go, slug) => ({
    mark: m.desk_work_recording(),
    title: m.desk_work_recording_failed({ title }),
    note: when,
    step: { href: go.deskRecordings(slug, id), label: m.desk_today_look() },
  }),
  "recording-offline": ({ id, title }, when, go, slug) => ({
    mark: m.desk_work_recording(),
    title: m.desk_work_recording_offline({ title }),
    note: when,
    step: { href: go.deskRecordings(slug, id), label: m.desk_today_look() },
  }),
  listing: ({ id, title, beside, count }, when, go, slug) => ({
    mark: m.desk_work_listing(),
    title: m.desk_work_listing_title({ host: beside ?? "", title }),
    note: `${when} · ${m.calendar_left({ count })}`,
    step: { href: go.adopt(slug, id), label: m.desk_today_look() },
  }),
  lending: ({ id, title, beside }, _when, go, slug) => ({
    mark: m.desk_work_lending(),
    title: m.desk_work_lending_title({ asker: beside ?? "", name: title }),
    note: m.desk_work_lending_note(),
    step: { href: go.deskExpert(slug, id), label: m.desk_work_lending_step() },
  }),
  draft: ({ id, title }, when, go, slug) => ({
    mark: m.calendar_draft(),
    title,
    note: `${when} · ${m.desk_work_draft_note()}`,
    step: { href: go.deskSession(slug, id), label: m.desk_work_draft_step() },
  }),
  plan: ({ id, title, beside }, _when, go, slug) => ({
    mark: m.desk_work_plan(),
    title: title || m.planning_draft_untitled(),
    note: beside ? m.desk_work_plan_by({ name: beside }) : m.desk_work_plan_note(),
    step: { href: go.planDraft(slug, id), label: m.desk_work_draft_step() },
  }),
};

/** Where all lines of a kind are, if a day does not show every one. */
export function moreOf({ kind, count }: { kind: TodayKind; count: number }, go: Go, slug: string) {
  const all: Record<TodayKind, Step> = {
    mail: { href: go.people(slug, "?merkmal=bounced"), label: m.desk_more_mail({ count }) },
    "expert-mail": { href: go.experts(slug), label: m.desk_more_mail({ count }) },
    "invitation-mail": { href: go.staff(slug), label: m.desk_more_mail({ count }) },
    "staff-mail": { href: go.staff(slug), label: m.desk_more_mail({ count }) },
    "partner-mail": { href: go.calendar(slug), label: m.desk_more_mail({ count }) },
    held: { href: go.settingsSender(slug), label: m.desk_more_mail({ count }) },
    call: { href: go.people(slug, "?merkmal=no-address"), label: m.desk_more_call({ count }) },
    change: { href: go.calendar(slug, "?art=uebernommen"), label: m.desk_more_change({ count }) },
    adopted: { href: `${go.pool(slug)}#neues`, label: m.desk_more_adopted({ count }) },
    "taken-back": { href: `${go.pool(slug)}#neues`, label: m.desk_more_taken_back({ count }) },
    unverified: {
      href: go.people(slug, "?merkmal=unverified"),
      label: m.desk_more_unverified({ count }),
    },
    waiting: { href: go.calendar(slug, "?stand=voll"), label: m.desk_more_waiting({ count }) },
    questions: { href: go.deskQuestions(slug), label: m.desk_more_questions({ count }) },
    inquiry: { href: go.deskInquiries(slug), label: m.desk_more_inquiry({ count }) },
    approach: { href: go.deskInquiries(slug), label: m.desk_more_inquiry({ count }) },
    "recording-failed": { href: go.calendar(slug), label: m.desk_more_recordings({ count }) },
    "recording-offline": { href: go.calendar(slug), label: m.desk_more_recordings({ count }) },
    listing: { href: go.pool(slug), label: m.desk_more_listing({ count }) },
    lending: { href: go.experts(slug), label: m.desk_more_lending({ count }) },
    draft: {
      href: go.calendar(slug, "?ansicht=liste&stand=entwurf"),
      label: m.desk_more_draft({ count }),
    },
    plan: { href: go.plan(slug), label: m.desk_more_plan({ count }) },
  };
  return all[kind];
}

type Next = {
  adoptedFrom: string | null;
  taken: number;
  limit: number;
  waiting: number;
};

/** What stands small below a session that is next. */
export const noteOf = ({ adoptedFrom, taken, limit, waiting }: Next) =>
  [
    adoptedFrom && m.desk_today_adopted({ host: adoptedFrom }),
    m.desk_today_seats({ taken, limit }),
    waiting > 0 && m.desk_today_waiting({ count: waiting }),
  ]
    .filter(Boolean)
    .join(" · ");

/** What a partner did with a session that was adopted, as its query counts it. */
const changeMarks = [
  m.desk_work_change_moved,
  m.desk_work_change_cancelled,
  m.desk_work_change_undone,
];
const changeTitles = [
  m.desk_work_change_moved_title,
  m.desk_work_change_cancelled_title,
  m.desk_work_change_undone_title,
];
