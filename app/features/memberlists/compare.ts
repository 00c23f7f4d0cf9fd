/** Which company a line means, and what it would change there. */
import type { Item } from "#app/features/profiles/profiles.ts";
import { wordsIn } from "#app/platform/words.ts";
import type { Target } from "./columns.ts";
import type { Change, Note, Plain, PlainKey } from "./memberlists.ts";
import type { ReadField, ReadLine } from "./read-line.ts";
import type { Standing } from "./standing.server.ts";

export type Meant =
  | { kind: "known"; company: Standing }
  | { kind: "doubtful"; candidates: Standing[] }
  | { kind: "new" };

/** By member number, then domain, then name and postcode; the same name elsewhere is doubtful. */
export function meantBy({ plain, normalisedName }: ReadLine, standing: Standing[]): Meant {
  const { name = "", number = "", domain, postcode } = plain;
  const known = (company: Standing): Meant => ({ kind: "known", company });
  const numbered = number ? standing.filter((one) => one.plain.number === number) : [];
  if (numbered[0]) return known(numbered[0]);
  const atDomain = domain ? standing.filter((one) => one.plain.domain === domain) : [];
  if (atDomain.length === 1 && atDomain[0] && !isOther(atDomain[0], number))
    return known(atDomain[0]);
  const named = standing.filter((one) => one.normalisedName === normalisedName);
  const here = exactly(
    name,
    named.filter((one) => one.plain.postcode === postcode),
  );
  if (here.length === 1 && here[0] && !isOther(here[0], number)) return known(here[0]);
  const others = named.filter((one) => !isOther(one, number) || one.plain.postcode === postcode);
  return others.length > 0 ? { kind: "doubtful", candidates: others.slice(0, 5) } : { kind: "new" };
}

/** A member under another number is not the one that is meant. */
const isOther = ({ plain }: Standing, number: string) =>
  Boolean(number && plain.number && plain.number !== number);

/** Where several differ by their legal form alone, the one with the same. */
function exactly(name: string, some: Standing[]): Standing[] {
  const asSaid = wordsIn(name).join(" ");
  const same = some.filter(({ plain }) => wordsIn(plain.name ?? "").join(" ") === asSaid);
  return same.length > 0 ? same : some;
}

export type Comparison = { changes: Change[]; notes: Note[]; contactId: string | null };
const ofContact: PlainKey[] = ["contactName", "contactRole", "email", "phone"];
const ofCompany: PlainKey[] = [
  ...(["name", "domain", "registerNumber", "industryCode"] as const),
  ...(["street", "postcode", "place"] as const),
];

/** An empty cell says nothing; of a partner's company only what is missing is filled in. */
export function compare(line: ReadLine, company: Standing, begins: Plain): Comparison {
  const { contactId, plain: contact } = contactOf(line.plain, company);
  const stands: Plain = { ...company.plain, ...contact };
  const said = stands.since ? line.plain : { ...begins, ...filled(line.plain) };
  const notes: Note[] = company.isOwn ? [] : [{ kind: "joins", what: "" }];
  const changes: Change[] = [];
  const link = line.fields.find(({ key }) => key === "links")?.items[0]?.text;
  const isLinked = company.plain.domain !== "" && linksOf(company).includes(link ?? "");
  for (const [key, to = ""] of Object.entries(said) as [PlainKey, string][]) {
    const from = stands[key] ?? "";
    if (!to || to === from || (key === "domain" && (company.isProven || isLinked))) continue;
    if (ofCompany.includes(key) && !company.isOwn && (from || isOfSite(key, stands))) continue;
    changes.push({ what: key, from, to });
  }
  for (const field of line.fields) {
    const change = changeOf(field, company);
    if (change === "theirs") notes.push({ kind: "theirs", what: field.key });
    else if (change) changes.push(change);
  }
  return { changes, notes, contactId };
}

const linksOf = ({ fields }: Standing) =>
  fields.flatMap(({ key, items }) => (key === "links" ? items.map(({ text }) => text) : []));

const filled = (plain: Plain): Plain =>
  Object.fromEntries(Object.entries(plain).filter(([, value]) => value));

const isOfSite = (key: PlainKey, { postcode }: Plain) =>
  Boolean(postcode) && ["street", "postcode", "place"].includes(key);

/** Whom the office knows there already: by name or address, or the only one. */
function contactOf({ contactName, email }: Plain, { contacts }: Standing) {
  const isSame = (one: Standing["contacts"][number]) =>
    wordsIn(one.name).join() === wordsIn(contactName ?? "").join() ||
    (email && one.email.toLowerCase() === email.toLowerCase());
  const found = contacts.find(isSame) ?? (contacts.length === 1 ? contacts[0] : undefined);
  const { id = null, name = "", role = "", email: address = "", phone = "" } = found ?? {};
  return { contactId: id, plain: { contactName: name, contactRole: role, email: address, phone } };
}

/** What is taken back together or not at all. */
export function groupOf(what: string): string {
  if (ofContact.some((key) => key === what)) return "contact";
  return ["number", "since", "membershipKind"].includes(what) ? "membership" : what;
}

function changeOf(field: ReadField, { fields, isOwn }: Standing): Change | "theirs" | null {
  const { key, locale } = field;
  const held = fields.find((one) => one.key === key && one.locale === locale);
  const what = (locale === "en" ? `${key}.en` : key === "links" ? "website" : key) as Target;
  if (!held || held.items.length === 0)
    return { what, from: null, to: { items: field.items, level: field.level } };
  const isThere = key === "links" && field.items.every((item) => held.items.some(isNamed(item)));
  const items = isThere
    ? held.items
    : field.items.map((item) => ({ ...held.items.find(isNamed(item)), ...item }));
  const isImported = held.changedBy.startsWith("import:");
  const level = isImported && isOwn ? field.level : held.level;
  if (asKey(items) === asKey(held.items) && level === held.level) return null;
  if (!isOwn) return null;
  if ((!held.isSeen && !isImported) || held.changedBy.startsWith("person:")) return "theirs";
  return { what, from: { items: held.items, level: held.level }, to: { items, level } };
}

const isNamed = (item: Item) => (one: Item) => one.text === item.text;

export const asKey = (items: Item[]) =>
  JSON.stringify(items.map(({ text, until = null, free = false }) => [text, until, free]));

/** What makes two lines of one list the same company. */
export const alikeOf = ({ plain }: ReadLine, companyId?: string): string[] => [
  ...(plain.number ? [`n:${plain.number}`] : []),
  `k:${wordsIn(plain.name ?? "").join(" ")}|${plain.postcode}`,
  ...(companyId ? [`c:${companyId}`] : []),
];
