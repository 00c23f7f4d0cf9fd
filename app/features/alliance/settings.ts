/**
 * What an association says of itself, in parts: each part is a form of its own, changed as a whole. A
 * form carries the print of the values it was opened with, so that two people who change the same part
 * do not undo each other without knowing.
 */
import { z } from "zod";
import { EmailAddress, normalisedAddress } from "#app/features/identity/address.ts";
import { isTelephone } from "#app/features/identity/telephone.ts";
import { Colour } from "./alliance.ts";

const text = (max: number) => z.string().trim().min(1).max(max);
const paragraphs = (max: number) => text(max).transform((typed) => typed.replaceAll("\r\n", "\n"));

/** Zones in which German associations and their neighbours live. */
export const zones = [
  "Europe/Berlin",
  "Europe/Vienna",
  "Europe/Zurich",
  "Europe/Luxembourg",
  "Europe/Brussels",
  "Europe/Amsterdam",
  "Europe/Copenhagen",
  "Europe/Paris",
  "Europe/Prague",
  "Europe/Warsaw",
] as const;

/** Shortest and longest that a registration may be kept after its session, in days. */
export const keeping = { least: 1, most: 365 } as const;

export const settingsForms = {
  appearance: z.object({
    name: text(120),
    shortName: text(60),
    namedAsHost: text(160),
    namedAsHostEn: text(160),
    town: text(80),
    headline: text(120),
    headlineEn: text(120),
    intro: text(400),
    introEn: text(400),
    zone: z.enum(zones),
  }),
  colour: z.object({ brandColour: Colour.transform((typed) => typed.toLowerCase()) }),
  contact: z.object({
    contactName: text(120),
    contactPhone: text(60).refine(isTelephone),
    contactEmail: EmailAddress.transform(normalisedAddress),
  }),
  imprint: z.object({ imprint: paragraphs(10_000) }),
  privacy: z.object({ privacy: paragraphs(20_000) }),
  certificates: z.object({
    certificateFrom: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/)
      .transform(Number)
      .refine((percent) => percent <= 100),
  }),
  followUps: z.object({
    followUps: z.enum(["true", "false"]).transform((typed) => typed === "true"),
  }),
  keeping: z.object({
    retentionDays: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/)
      .transform(Number)
      .refine((days) => days >= keeping.least && days <= keeping.most),
  }),
};

export type Part = keyof typeof settingsForms;
export type SettingsForm<P extends Part> = z.output<(typeof settingsForms)[P]>;
export type SettingsField = { [P in Part]: keyof SettingsForm<P> }[Part];

export const fieldsOf = (part: Part) => Object.keys(settingsForms[part].shape) as SettingsField[];

/** What was typed into a part's form; the values to store, or the fields that are wrong. */
export function readSettings<P extends Part>(part: P, sent: FormData) {
  const fields = fieldsOf(part);
  const typed = Object.fromEntries(fields.map((name) => [name, String(sent.get(name) ?? "")]));
  const parsed = settingsForms[part].safeParse(typed);
  if (parsed.success)
    return { typed, form: parsed.data as SettingsForm<P>, wrong: [] as SettingsField[] };
  const wrong = fields.filter((name) => parsed.error.issues.some(({ path }) => path[0] === name));
  return { typed, form: null, wrong };
}

/** The days that a form wants to shorten the keeping to without having been asked; else null. */
export function shortening(sent: FormData, stored: number): number | null {
  const { form } = readSettings("keeping", sent);
  if (!form || form.retentionDays >= stored) return null;
  return sent.get("confirmed") === String(form.retentionDays) ? null : form.retentionDays;
}
