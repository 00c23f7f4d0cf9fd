import { names, Typed } from "./planning.ts";

/** A sent form as it is kept; unknown names and files are left out. */
export function typedIn(form: FormData): Typed {
  const sent = names.map((name) => [name, form.getAll(name).map(String)] as const);
  const filled = sent.filter(([, values]) => values.length > 0);
  const known = Typed.safeParse(Object.fromEntries(filled));
  return known.success ? known.data : shortened(Object.fromEntries(filled));
}

/** Longer than anybody types: cut, so that the form comes back with its problem named. */
const shortened = (typed: Record<string, string[]>): Typed =>
  Object.fromEntries(
    Object.entries(typed).map(([name, values]) => [
      name,
      values.slice(0, 60).map((value) => value.slice(0, 10_100)),
    ]),
  );

/** One more date: a week after the last, at the same time of day. */
export function withOneMoreDate(typed: Typed): Typed {
  const { day = [], from = [], to = [] } = typed;
  const last = day.at(-1) ?? "";
  const [year = 0, month = 1, date = 1] = last.split("-").map(Number);
  const next = last ? new Date(Date.UTC(year, month - 1, date + 7)).toISOString().slice(0, 10) : "";
  return {
    ...typed,
    day: [...day, next],
    from: [...from, from.at(-1) ?? ""],
    to: [...to, to.at(-1) ?? ""],
  };
}

/** Without the date in that place. */
export function withoutDate(typed: Typed, place: number): Typed {
  const rest = (values: string[] = []) => values.filter((_, n) => n !== place);
  return { ...typed, day: rest(typed.day), from: rest(typed.from), to: rest(typed.to) };
}

/** The first date at "2026-12-02T10:00", as long as it was. */
export function withFirstDateAt(typed: Typed, start: string): Typed {
  const [day = "", from = ""] = start.split("T");
  const minutes = (clock = "") => {
    const [hours = 0, rest = 0] = clock.split(":").map(Number);
    return hours * 60 + rest;
  };
  const lasted = minutes(typed.to?.[0]) - minutes(typed.from?.[0]);
  const end = minutes(from) + (lasted > 0 ? lasted : 60);
  const to = `${String(Math.floor(end / 60)).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`;
  const first = (values: string[] | undefined, value: string) => [
    value,
    ...(values ?? []).slice(1),
  ];
  return {
    ...typed,
    day: first(typed.day, day),
    from: first(typed.from, from),
    to: first(typed.to, to),
  };
}
