/** A profile as it stands in one form, without any script: a line of a field is a line of its text. */
import { levels } from "#app/features/companies/levels.ts";
import {
  FieldForm,
  type FieldKey,
  fieldKeys,
  fields,
  type Item,
  ofInstitutions,
  type Problem,
  type ProfileLocale,
} from "./profiles.ts";

export type EditProblem = Problem | "no-day" | "no-district";
export type FieldProblem = { problem: EditProblem; line: number | null };
export type Typed = Record<string, string>;
type District = { ags: string; name: string };
type Held = { key: string; locale: string; items: Item[]; level: string; revision: number };
type Written = FieldForm & { revision: number };

export const locales: ProfileLocale[] = ["de", "en"];
export const nameOf = (key: FieldKey, locale: ProfileLocale) => `${key}_${locale}`;
export const levelName = (key: FieldKey) => `${key}_level`;
export const revisionName = (name: string) => `${name}_revision`;
/** Which of two texts stays, where somebody else has written meanwhile. */
export const choiceName = (name: string) => `${name}_choice`;

/** The fields that a company or an institution fills in. */
export const keysFor = (kind: string) =>
  fieldKeys.filter((key) => kind === "institution" || !ofInstitutions.includes(key));
export const localesOf = (key: FieldKey) =>
  fields[key].translated ? locales : locales.slice(0, 1);

/** The form as the profile stands. */
export function typedOf(held: Held[], districts: District[]): Typed {
  const texts = held.flatMap(({ key, locale, items, level, revision }) => {
    const name = nameOf(key as FieldKey, locale as ProfileLocale);
    return [
      [name, textOf(key as FieldKey, items, districts)],
      [revisionName(name), String(revision)],
      [levelName(key as FieldKey), level],
    ];
  });
  return Object.fromEntries(texts);
}

/** The lines of a field; of a certificate with its last day, of a machine whether it is free. */
export const textOf = (key: FieldKey, items: Item[], districts: District[]) =>
  items
    .map(({ text, until, free }) => {
      if (key === "districts") return districts.find(({ ags }) => ags === text)?.name ?? text;
      return [text, until && `bis ${dayWords(until)}`, free && "(frei)"].filter(Boolean).join(" ");
    })
    .join("\n");

const dayWords = (day: string) => day.split("-").reverse().join(".");

/** What was sent: the fields to write, or what is wrong with which. Untouched names are left alone. */
export function readProfile(typed: Typed, kind: string, districts: District[]) {
  const writings: Written[] = [];
  const problems: Record<string, FieldProblem> = {};
  for (const key of keysFor(kind)) {
    const level = levels.find((one) => one === typed[levelName(key)]) ?? fields[key].preset;
    for (const locale of localesOf(key)) {
      const name = nameOf(key, locale);
      if (typed[name] === undefined || typed[choiceName(name)] === "theirs") continue;
      const { items, wrong } = itemsOf(key, typed[name], districts);
      const read = FieldForm.safeParse({ key, locale, items, level });
      const [issue] = read.error?.issues ?? [];
      const revision = Number(typed[revisionName(name)]) || 0;
      if (wrong) problems[name] = wrong;
      else if (issue)
        problems[name] = { problem: issue.message as Problem, line: lineOf(issue.path) };
      else if (read.success) writings.push({ ...read.data, revision });
    }
  }
  return { writings, problems };
}

const lineOf = (path: PropertyKey[]) => (typeof path[1] === "number" ? path[1] + 1 : null);

function itemsOf(key: FieldKey, text: string, districts: District[]) {
  const { shape } = fields[key];
  const lines = shape === "lines" ? text.split(/\r?\n/) : [text];
  const items: Item[] = [];
  let wrong: FieldProblem | null = null;
  for (const [n, line] of lines.entries()) {
    const said = shape === "text" ? line.trim() : line.replace(/\s+/g, " ").trim();
    if (!said) continue;
    const { item, problem } = itemOf(key, said, districts);
    items.push(item);
    if (problem) wrong ??= { problem, line: n + 1 };
  }
  return { items, wrong };
}

function itemOf(key: FieldKey, said: string, districts: District[]) {
  if (key === "districts") {
    const plain = (name: string) => name.toLowerCase().replace(/^(kreis|stadt|landkreis) /, "");
    const found = districts.find(({ ags, name }) => ags === said || plain(name) === plain(said));
    return { item: { text: found?.ags ?? said }, problem: found ? null : ("no-district" as const) };
  }
  if (key === "machines") {
    const [, text = "", free] = /^(.*?)\s*(\(?(?:frei|free)\)?)?$/i.exec(said) ?? [];
    return { item: text && free ? { text, free: true } : { text: said }, problem: null };
  }
  if (key !== "certificates") return { item: { text: said }, problem: null };
  const [, text, day, month, year] =
    /^(.+?),? (?:gültig )?(?:bis|until) (\d{1,2})\.(\d{1,2})\.(\d{4})$/i.exec(said) ?? [];
  if (!text || !day || !month || !year) return { item: { text: said }, problem: null };
  const until = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const isDay = new Date(`${until}T00:00:00Z`).toJSON()?.startsWith(until);
  return { item: { text, until }, problem: isDay ? null : ("no-day" as const) };
}
