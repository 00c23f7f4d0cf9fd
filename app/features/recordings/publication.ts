/** In months, unless the desk says otherwise. */
const usuallyKept = 6;
export const longestTitle = 160;

/** Why a recording does not go into the archive. */
export type PublishProblem =
  | "title-missing"
  | "title-too-long"
  | "date-missing"
  | "date-too-soon"
  | "date-too-late"
  | "not-agreed";
export type PublishRefusal = "not-ready" | "taken-back" | "not-published";

/** On which days of the calendar a recording may end, as "2027-05-29". */
export type DeletionDates = { usual: string; first: string; last: string };

/** `now` is the day of the association; a month has the days of the one it ends in. */
export function deletionDates(today: string, mostMonths: number): DeletionDates {
  return {
    usual: monthsLater(today, Math.min(usuallyKept, mostMonths)),
    first: daysLater(today, 1),
    last: monthsLater(today, mostMonths),
  };
}

function monthsLater(day: string, months: number) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const days = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, days));
  return first.toISOString().slice(0, 10);
}

const daysLater = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** What the desk says as it publishes: days as "2027-05-29". */
export type Publication = { title: string; deleteOn: string; hasAgreed: boolean };

/** What is wrong with it, in the order of the form. */
export function problemsOf(
  { title, deleteOn, hasAgreed }: Publication,
  { first, last }: DeletionDates,
  { isNew }: { isNew: boolean },
): PublishProblem[] {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(deleteOn) && !Number.isNaN(Date.parse(deleteOn));
  const problems: (PublishProblem | false)[] = [
    title.trim() === "" && "title-missing",
    title.trim().length > longestTitle && "title-too-long",
    !isDay && "date-missing",
    isDay && deleteOn < first && "date-too-soon",
    isDay && deleteOn > last && "date-too-late",
    isNew && !hasAgreed && "not-agreed",
  ];
  return problems.filter((problem) => problem !== false);
}
