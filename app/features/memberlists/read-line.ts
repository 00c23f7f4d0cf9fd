/** What one line says, by what its columns mean: plain values, fields of the profile, and what is wrong in which cell. */
import { asDomain, ContactForm } from "#app/features/companies/companies.ts";
import { isFreeMail, normalisedName } from "#app/features/companies/company-names.ts";
import type { Level } from "#app/features/companies/levels.ts";
import {
  type FieldKey,
  type Item,
  fields as profileFields,
} from "#app/features/profiles/profiles.ts";
import { asDay, asItems, asSize } from "./cells.ts";
import { isOfProfile, type Target } from "./columns.ts";
import { industryOf } from "./industry-words.ts";
import type { CellProblem, Column, Note, Plain, Wrong } from "./memberlists.ts";

export type ReadField = { key: FieldKey; locale: "de" | "en"; items: Item[]; level: Level };
export type ReadLine = {
  plain: Plain;
  normalisedName: string;
  fields: ReadField[];
  levels: Record<"nameLevel" | "placeLevel" | "industryLevel", Level>;
  wrong: Wrong[];
  notes: Note[];
};
type Places = ReadonlyMap<string, string>;

export function readLine(
  cells: string[],
  heads: string[],
  columns: Column[],
  places: Places,
): ReadLine {
  const at = new Map(columns.map(({ target }, n) => [target, n]));
  const raw = (target: Target) => cells[at.get(target) ?? -1] ?? "";
  const cell = (target: Target) => raw(target).replace(/\s+/g, " ").trim();
  const level = (target: Target) => columns[at.get(target) ?? -1]?.level ?? "partners";
  const wrong: Wrong[] = [];
  const notes: Note[] = [];
  const complain = (target: Target, problem: CellProblem) => {
    const [, isJoined] = /^(postcode|place)$/.exec(target) ?? [];
    const n = at.get(target) ?? (isJoined ? at.get("postcodePlace") : undefined);
    wrong.push({ column: heads[n ?? -1] ?? target, problem, value: cells[n ?? -1] ?? "" });
  };
  const short = (target: Target, most: number) => {
    if (cell(target).length > most) complain(target, "too-long");
    return cell(target);
  };

  const name = short("name", 160);
  if (name.length < 2) complain("name", "name-missing");
  const [postcode, place] = whereIn(cell("postcode"), cell("place"), cell("postcodePlace"), places);
  if (!postcode) complain("postcode", "postcode-missing");
  else if (!/^\d{5}$/.test(postcode)) complain("postcode", "postcode-malformed");
  else if (!place) complain("place", "place-missing");
  if (place.length > 80) complain("place", "too-long");

  const link = cell("website") && asLink(cell("website"));
  if (cell("website") && !link) complain("website", "website-malformed");
  const domain = link ? asDomain(link) : "";
  const industry = cell("industry");
  const industryCode = industry ? industryOf(industry) : "";
  if (industryCode === null) notes.push({ kind: "industry-unknown", what: industry });
  const since = cell("since") ? asDay(cell("since")) : "";
  if (since === null) complain("since", "day-malformed");
  const email = cell("email");
  const isEmail = ContactForm.shape.email.safeParse(email).success;
  if (!isEmail) complain("email", "email-malformed");
  const joined = `${cell("contactFirstName")} ${cell("contactLastName")}`.trim();
  const person = (cell("contactName") || joined).slice(0, 120);
  const hasContact = Boolean(person || email || cell("phone"));

  const read = columns.flatMap(({ target, level }, n): ReadField[] => {
    if (!isOfProfile(target)) return [];
    const [key = "", english] = target.split(".") as [FieldKey, string?];
    const items =
      key === "sizeClass"
        ? asSize(raw(target as Target))
        : asItems(cells[n] ?? "", key as FieldKey);
    if (items.length === 0) return [];
    const { most, length } = profileFields[key as FieldKey];
    if (items.length > most) complain(target as Target, "too-many-lines");
    if (items.some(({ text }) => text.length > length)) complain(target as Target, "line-too-long");
    return [{ key: key as FieldKey, locale: english ? "en" : "de", items, level }];
  });
  if (link)
    read.push({ key: "links", locale: "de", items: [{ text: link }], level: level("website") });

  return {
    plain: {
      ...{ name, postcode, place, street: short("street", 120) },
      domain: isFreeMail(domain) ? "" : domain,
      registerNumber: short("registerNumber", 60),
      industryCode: industryCode ?? "",
      ...{ number: short("number", 40), since: since ?? "" },
      membershipKind: kindIn(cell("membershipKind")),
      contactName: hasContact ? (person.length > 1 ? person : name).slice(0, 120) : "",
      contactRole: short("contactRole", 80),
      ...{ email, phone: short("phone", 40) },
    },
    normalisedName: normalisedName(name),
    fields: read,
    levels: {
      nameLevel: level("name"),
      placeLevel: level(
        at.has("postcode") ? "postcode" : at.has("place") ? "place" : "postcodePlace",
      ),
      industryLevel: level("industry"),
    },
    ...{ wrong, notes },
  };
}

function kindIn(typed: string): string {
  if (/foerder|förder|support/i.test(typed)) return "supporting";
  return /cluster/i.test(typed) ? "cluster" : typed && "full";
}

/** Postcode and place, from one cell or two; a known postcode says its place. */
function whereIn(postcode: string, place: string, both: string, places: Places): [string, string] {
  const [, codeIn = "", placeIn = both] = /^(?:D[-\s]*)?(\d{4,5})\b[\s,]*(.*)$/i.exec(both) ?? [];
  const [, codeInPlace = "", bare = place] = /^(?:D[-\s]*)?(\d{5})\s+(.*)$/i.exec(place) ?? [];
  const code = postcode.replace(/^D[-\s]*/i, "") || codeIn || codeInPlace;
  return [code, (bare || placeIn).trim() || (places.get(code) ?? "")];
}

/** A site as a link; "" for what is none. */
function asLink(typed: string): string {
  const link = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (/\s/.test(link) || link.length > 300 || !URL.canParse(link)) return "";
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(asDomain(link)) ? link : "";
}
