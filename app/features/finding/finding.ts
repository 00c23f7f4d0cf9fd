/**
 * Finding (Suche) answers "Wer kann das?": one line in German, or nothing, and the companies of a list that can do it,
 * nearest and ablest first, each with the reason. Who only seeks, sells or teaches a thing is not who does it. A
 * reader finds by nothing but what they may see; what others hide changes neither hits nor their order nor a word.
 */
import { z } from "zod";
import type { Reach } from "#app/features/companies/levels.ts";
import type { FieldKey, ProfileLocale } from "#app/features/profiles/profiles.ts";

/** Who looks, and in whose list: `associationIds` are the portal's association and those it shares its list with. */
export type Looker = {
  reach: Reach;
  now: Date;
  locale: ProfileLocale;
  associationIds: string[];
  portalId: string;
};

/** What is looked for; a line longer than this is read up to here. */
export const CompanyQuery = z.object({
  q: z
    .string()
    .default("")
    .transform((typed) => typed.slice(0, 300).trim()),
  ags: z.array(z.string().regex(/^\d{5}$/)).optional(),
  near: z
    .object({ postcode: z.string().regex(/^\d{5}$/), km: z.number().min(1).max(1000) })
    .optional(),
  /** A section ("C") or a division ("25") of WZ 2025. */
  industry: z
    .string()
    .regex(/^([A-V]|\d{2})$/)
    .optional(),
  certificate: z.string().max(80).optional(),
  associationId: z.string().optional(),
  page: z.number().int().min(1).default(1),
  perPage: z.number().int().min(1).max(200).default(20),
});
export type CompanyQuery = z.input<typeof CompanyQuery>;

export type Point = { latitude: number; longitude: number };

export type Reason = { key: FieldKey | "name" | "place" | "industry"; text: string };

/** A company as this looker may see it. */
export type Hit = {
  id: string;
  kind: "company" | "institution";
  name: string;
  place: string | null;
  postcode: string | null;
  ags: string | null;
  point: Point | null;
  industryCode: string | null;
  /** 0 to 1; without a question everybody's is 1. */
  score: number;
  km: number | null;
  reasons: Reason[];
  snippet: string;
};

/** What was made of the line. */
export type Understood = {
  /** What it asks of a company: that it does, seeks, sells, lends or teaches a thing. */
  asks: Role;
  /** Its telling words as they were read. */
  words: string[];
  /** Where a word was taken for another one. */
  read: { typed: string; as: string }[];
  place: { name: string; km: number | null } | null;
};

export const roles = ["does", "seeks", "sells", "lends", "teaches"] as const;
export type Role = (typeof roles)[number];

export type Found = { hits: Hit[]; total: number; nearest: Hit[]; understood: Understood };

const radians = Math.PI / 180;

/** Kilometres as the crow flies between two points of the earth, which is taken as a ball. */
export function kmBetween(one: Point, other: Point): number {
  const north = Math.sin(((other.latitude - one.latitude) * radians) / 2) ** 2;
  const east = Math.sin(((other.longitude - one.longitude) * radians) / 2) ** 2;
  const narrower = Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians);
  return 12_742 * Math.asin(Math.sqrt(north + narrower * east));
}
