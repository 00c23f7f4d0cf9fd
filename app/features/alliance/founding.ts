/**
 * What somebody tells who brings an association in, at the first start or behind an invitation: little.
 * The rest has a sensible beginning and is changed in the settings later.
 */
import { z } from "zod";
import { EmailAddress, normalisedAddress } from "#app/features/identity/address.ts";
import { longestStaffName } from "#app/features/identity/staff.ts";
import { isTelephone } from "#app/features/identity/telephone.ts";
import { type AssociationForm, Colour, Slug } from "./alliance.ts";
import {
  startingHeadline,
  startingImprint,
  startingIntro,
  startingPrivacy,
} from "./starting-texts.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const optional = (max: number) => z.string().trim().max(max);
const longestShortName = 60;
export const startingColour = "#0b4a83";

/** Fields that may stay empty have their beginning in `detailsOf`. */
export const FoundingForm = z
  .object({
    name: text(120),
    town: text(80),
    contactPhone: text(60).refine(isTelephone),
    ownerName: text(longestStaffName),
    ownerEmail: EmailAddress,
    shortName: optional(longestShortName),
    slug: z.literal("").or(Slug),
    namedAsHost: optional(160),
    contactEmail: z.literal("").or(EmailAddress),
    brandColour: Colour,
  })
  .refine((form) => Slug.safeParse(slugOf(form)).success, { path: ["slug"] });
export type FoundingForm = z.output<typeof FoundingForm>;
export type FoundingField = keyof FoundingForm;

export const foundingFields = Object.keys(FoundingForm.shape) as FoundingField[];

/** The new tenant in full. */
export function detailsOf(form: FoundingForm): AssociationForm {
  const { name, town, contactPhone, brandColour } = form;
  const shortName = form.shortName || shortNameFrom(name);
  const contactEmail = normalisedAddress(form.contactEmail || form.ownerEmail);
  const contact = { contactName: `Geschäftsstelle ${shortName}`, contactPhone, contactEmail };
  const named = { name, town, ...contact };
  return {
    ...named,
    shortName,
    slug: slugOf(form),
    namedAsHost: form.namedAsHost || namedAsHostFrom(name),
    namedAsHostEn: name,
    headline: startingHeadline.de,
    headlineEn: startingHeadline.en,
    intro: startingIntro.de,
    introEn: startingIntro.en,
    brandColour,
    imprint: startingImprint(named),
    privacy: startingPrivacy(named),
  };
}

/** As many whole words as fit where there is little room; the rest is left out, visibly. */
export function shortNameFrom(name: string) {
  if (name.length <= longestShortName) return name;
  const ending = " …";
  const words = name.slice(0, longestShortName - ending.length).replace(/\s+\S*$/, "");
  return words + ending;
}

const slugOf = ({ slug, shortName, name }: { slug: string; shortName: string; name: string }) =>
  slug || slugFrom(shortName || name);

const letters: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** "WV Grafschaft Bentheim" → "wv-grafschaft-bentheim". */
export const slugFrom = (name: string) =>
  name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => letters[letter] ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-|-$/g, "");

/** "vom Wirtschaftsverband Emsland": by the gender of the name's first word, where that is known. */
export function namedAsHostFrom(name: string) {
  const [first = ""] = name.split(/\s/);
  if (/(verband|kreis|club|bund|rat|verein|netzwerk|forum|zentrum|amt)$/i.test(first))
    return `vom ${name}`;
  if (/(vereinigung|kammer|gesellschaft|agentur|förderung|initiative|allianz|schaft)$/i.test(first))
    return `von der ${name}`;
  return `von ${name}`;
}
