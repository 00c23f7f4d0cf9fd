import { looksLikeDay } from "#app/ui/local-time.ts";
import { CompanyForm, ContactForm, MembershipForm } from "./companies.ts";

const ofCompany = ["kind", "name", "domain", "registerNumber", "industryCode"] as const;
const levelsOf = ["nameLevel", "placeLevel", "industryLevel"] as const;
const ofSite = ["street", "postcode", "place"] as const;
const ofContact = ["name", "role", "email", "phone"] as const;

export type TypedSite = Record<(typeof ofSite)[number], string>;
export type TypedContact = Record<(typeof ofContact)[number], string>;
export type TypedCompany = Partial<
  Record<(typeof ofCompany)[number] | (typeof levelsOf)[number], string>
> & { sites: TypedSite[] };
export type TypedMembership = { kind?: string; number?: string; since?: string };
/** What is wrong, by the id of its field: "postcode-1" is the postcode of the second row. */
export type Wrong = { field: string; code: string }[];

type Issues = { path: PropertyKey[]; message: string }[];
const wrongIn = (issues: Issues, idOf: (path: PropertyKey[]) => string): Wrong =>
  issues.map(({ path, message }) => ({ field: idOf(path), code: message }));
const wordIn = (form: FormData) => (name: string) => String(form.get(name) ?? "").trim();

/** Rows of a form by their numbers ("street-0", "street-1" …), those with nothing in them left out. */
function rowsIn<Key extends string>(form: FormData, keys: readonly Key[], most: number) {
  const word = wordIn(form);
  const rows = Array.from({ length: most }, (_, n) =>
    Object.fromEntries(keys.map((key) => [key, word(`${key}-${n}`)])),
  ) as Record<Key, string>[];
  return rows.filter((row) => keys.some((key) => row[key]));
}

/** The sent form of who a company is, as typed, and the company in it or what is wrong. */
export function readCompany(form: FormData) {
  const word = wordIn(form);
  const rows = rowsIn(form, ofSite, 22);
  const typed: TypedCompany = {
    ...Object.fromEntries([...ofCompany, ...levelsOf].map((name) => [name, word(name)])),
    sites: rows.length > 0 ? rows : [{ street: "", postcode: "", place: "" }],
  };
  const chosen = Object.entries(typed).filter(([, value]) => value !== "");
  const parsed = CompanyForm.safeParse({ name: "", ...Object.fromEntries(chosen) });
  if (parsed.success) return { ok: true as const, typed, value: parsed.data };
  const wrong = wrongIn(parsed.error.issues, ([first, row, column]) =>
    column === undefined ? String(first) : `${String(column)}-${String(row)}`,
  );
  return { ok: false as const, typed, wrong };
}

/** Since when it belongs to the association, as what, and under which number. */
export function readMembership(form: FormData) {
  const word = wordIn(form);
  const typed = { kind: word("membership"), number: word("number"), since: word("since") };
  const since = looksLikeDay(typed.since) ? typed.since : "-";
  const parsed = MembershipForm.safeParse({ ...typed, kind: typed.kind || undefined, since });
  if (parsed.success) return { ok: true as const, typed, value: parsed.data };
  const wrong = wrongIn(parsed.error.issues, ([name]) =>
    name === "kind" ? "membership" : String(name),
  );
  return { ok: false as const, typed, wrong };
}

/** Whom the office knows there, row by row. */
export function readContacts(form: FormData) {
  const typed = rowsIn(form, ofContact, 22) as TypedContact[];
  const parsed = ContactForm.array().max(20, "too-many").safeParse(typed);
  if (parsed.success) return { ok: true as const, typed, value: parsed.data };
  const wrong = wrongIn(parsed.error.issues, ([row, column]) =>
    column === undefined ? "name-0" : `${String(column)}-${String(row)}`,
  );
  return { ok: false as const, typed, wrong };
}

export const readDayIn = (form: FormData, name: string): Date | null => {
  const typed = wordIn(form)(name);
  const day = new Date(looksLikeDay(typed) ? typed : Number.NaN);
  return Number.isNaN(day.getTime()) ? null : day;
};
