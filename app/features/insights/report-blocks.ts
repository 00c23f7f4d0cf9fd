import { answeredText, usefulText } from "#app/features/feedback/answer-words.ts";
import { labelOf, placesOf } from "#app/features/polls/asked-polls.ts";
import type { ShownCount } from "#app/features/registration/counts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { whenWords } from "#app/ui/when.ts";
import type { Block, Districts, Report } from "./insights.ts";
import type { ReportData } from "./read-report.server.ts";

type Cells = (string | number)[];
const block = (title: string, parts: Partial<Block>): Block => ({
  ...{ title, notes: [], columns: [], rows: [], items: [] },
  ...parts,
});

/** The report in words, once for every form of it. */
export function reportOf(data: ReportData, own: string, now: Date): Report {
  const { session, isOver, wasLed, attendance } = data;
  return {
    title: session.title,
    when: whenWords({ ...session, locale: getLocale(), now }).long,
    notes: [
      ...(session.cancelledAt ? [m.insights_cancelled()] : []),
      ...(isOver ? [] : [m.insights_running()]),
      ...(wasLed ? [m.insights_led()] : []),
      ...(attendance.isMeasured ? [] : [m.insights_unmeasured()]),
    ],
    blocks: [
      byChannel(data, own),
      byDistrict(data),
      questions(data),
      leftOpen(data),
      ...data.polls.map(pollBlock),
      ...feedback(data),
    ],
  };
}

/** "weniger als fünf", a dash for what is only hidden beside it, else the number. */
const shown = (count: ShownCount | null | undefined) =>
  count === "few" ? m.people_few() : typeof count === "number" ? count : m.people_withheld();

type Parts = { attended: number; absent: number; minutes: number } | null;
const partsOf = (parts: Parts): Cells => [
  shown(parts?.attended),
  shown(parts?.absent),
  shown(parts?.minutes),
];

function byChannel({ attendance, isHost }: ReportData, own: string): Block {
  const { channels, others, isMeasured } = attendance;
  const line = (label: string, registered: ShownCount | null, parts: Parts): Cells => [
    ...[label, shown(registered)],
    ...(isMeasured ? partsOf(parts) : []),
  ];
  const isHidden = channels.some(
    ({ registered, parts }) => typeof registered !== "number" || !parts,
  );
  return block(m.insights_attendance(), {
    notes: [
      ...(isHost ? [] : [m.insights_own_channel()]),
      ...(isHidden ? [m.insights_hidden()] : []),
    ],
    columns: [
      ...[m.insights_channel(), m.insights_registered()],
      ...(isMeasured ? [m.insights_attended(), m.insights_absent(), m.insights_minutes()] : []),
    ],
    rows: [
      line(own, attendance.own.registered, attendance.own),
      ...channels.map(({ label, registered, parts }) => line(label, registered, parts)),
      ...(channels.length > 1 ? [line(m.insights_others(), others.registered, others.parts)] : []),
    ],
  });
}

function byDistrict({ attendance: { districts, channels } }: ReportData): Block {
  const { names, own, others } = districts;
  const keys = [...names.keys()].filter((key) => [own, others].some((one) => countIn(one, key)));
  const cell = (one: Districts, key: string) => countIn(one, key) ?? "";
  const rest = [own?.rest ?? "", others?.rest ?? ""];
  const both = (cells: Cells) => (channels.length > 0 ? cells : cells.slice(0, 1));
  if (keys.length === 0)
    return block(m.insights_districts(), { notes: [m.insights_districts_few()] });
  const rows: Cells[] = [
    ...keys.map((key) => [
      names.get(key) || m.insights_no_district(),
      ...both([cell(own, key), cell(others, key)]),
    ]),
    ...(rest.some(Boolean) ? [[m.insights_other_districts(), ...both(rest)]] : []),
  ];
  return block(m.insights_districts(), {
    notes: [m.insights_districts_why()],
    columns: [m.insights_district(), ...both([m.insights_own(), m.insights_others()]).map(String)],
    rows,
  });
}

const countIn = (districts: Districts, key: string) =>
  districts?.rows.find((row) => row.key === key)?.count;

function questions({ questions: { asked, ...counts } }: ReportData): Block {
  if (asked === 0) return block(m.insights_questions(), { notes: [m.insights_questions_none()] });
  const rows: [string, number][] = [
    [m.insights_asked(), asked],
    [m.insights_spoken(), counts.spoken],
    [m.insights_written(), counts.written],
    [m.insights_settled(), counts.settled],
    [m.insights_parked(), counts.parked],
    [m.insights_open(), counts.open],
    [m.insights_merged(), counts.merged],
    [m.insights_declined(), counts.declined],
  ];
  return block(m.insights_questions(), {
    columns: [m.insights_what(), m.insights_count()],
    rows: rows.filter(([, count], n) => n === 0 || count > 0),
  });
}

const leftOpen = ({ questions: { left } }: ReportData) =>
  block(m.insights_left(), {
    notes: left.length === 0 ? [m.insights_left_none()] : [],
    items: left.map(({ text, votes }) => `${text} (${m.insights_votes({ count: votes })})`),
  });

function pollBlock(poll: ReportData["polls"][number]): Block {
  const { question, counts, answers, mean } = poll;
  const middle = mean === null ? [] : [m.polls_mean({ mean: mean.toLocaleString(getLocale()) })];
  return block(`${m.polls_title()}: ${question}`, {
    notes: [m.polls_answers({ count: answers }), ...middle],
    columns: [m.polls_option(), m.polls_count()],
    rows: placesOf(poll).map((place, n) => [labelOf(poll, place), counts[n] ?? 0]),
  });
}

/** Each question with its answers; the free words under theirs. */
function feedback({ feedback: told }: ReportData): Block[] {
  if (!told) return [block(m.insights_feedback(), { notes: [m.insights_feedback_few()] })];
  const mean = told.mean.toLocaleString(getLocale());
  const columns = (question: string) => [question, m.insights_count()];
  return [
    block(m.insights_feedback(), {
      notes: [m.insights_feedback_of({ count: told.count, mean })],
      columns: columns(m.feedback_useful()),
      rows: told.useful.toReversed().map(({ value, count }) => [usefulText[value](), count]),
    }),
    block(m.insights_feedback_answered(), {
      columns: columns(m.feedback_answered()),
      rows: told.answered.map(({ value, count }) => [answeredText[value](), count]),
    }),
    ...(told.next.length > 0 ? [block(m.feedback_next(), { items: told.next })] : []),
  ];
}
