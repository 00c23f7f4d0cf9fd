/**
 * A company (Betrieb) is one, whatever registrations, memberships and profiles speak of it: its name, where it is,
 * its domain, what branch it works in. It belongs to associations from day to day; each sees its own membership and
 * the people it knows there, and none those of another. An institution (institute, chamber, test laboratory) is kept
 * the same way. A company that was found to be another one gives way to it.
 */
import { z } from "zod";
import { EmailAddress } from "#app/features/identity/address.ts";
import { Level } from "./levels.ts";

export const companyKinds = ["company", "institution"] as const;
export type CompanyKind = (typeof companyKinds)[number];

export const membershipKinds = ["full", "supporting", "cluster"] as const;
export type MembershipKind = (typeof membershipKinds)[number];

const line = (most: number) => z.string().trim().max(most, "too-long");

export const SiteForm = z.object({
  street: line(120).default(""),
  postcode: z
    .string({ error: "postcode-missing" })
    .trim()
    .regex(/^\d{5}$/, "postcode-malformed"),
  place: line(80).min(1, "place-missing"),
});
export type SiteForm = z.input<typeof SiteForm>;

/** Who a company is and to whom that may be told. */
export const CompanyForm = z.object({
  kind: z.enum(companyKinds).default("company"),
  name: line(160).min(2, "name-missing"),
  domain: z
    .string()
    .trim()
    .transform(asDomain)
    .pipe(
      z.union([z.literal(""), z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "domain-malformed")]),
    )
    .default(""),
  registerNumber: line(60).default(""),
  industryCode: z
    .string()
    .trim()
    .regex(/^([A-V]|\d{2})?$/, "industry-unknown")
    .default(""),
  nameLevel: Level.default("partners"),
  placeLevel: Level.default("partners"),
  industryLevel: Level.default("partners"),
  sites: z.array(SiteForm).min(1, "site-missing").max(20),
});
export type CompanyForm = z.input<typeof CompanyForm>;

export const MembershipForm = z.object({
  kind: z.enum(membershipKinds).default("full"),
  number: line(40).default(""),
  since: z.coerce.date({ error: "day-malformed" }),
});
export type MembershipForm = z.input<typeof MembershipForm>;

export const ContactForm = z.object({
  name: line(120).min(2, "name-missing"),
  role: line(80).default(""),
  email: z.union([z.literal(""), EmailAddress]).default(""),
  phone: line(40).default(""),
});
export type ContactForm = z.input<typeof ContactForm>;

/** Why a verb of this room declines; `texts.ts` says each in words. */
export type Refusal =
  | "domain-of-free-mail"
  | "member-already"
  | "no-running-membership"
  | "ends-before-it-began";

export type CompanyFact = {
  type: `company.${
    | "entered"
    | "changed"
    | "membership-begun"
    | "membership-ended"
    | "contacts-changed"
    | "verified"
    | "hidden"
    | "shown-again"
    | "deleted"}`;
  companyId: string;
  /** Whose office did it, or whose membership it is. */
  associationId: string;
};

/** "https://www.Müller-Metall.de/start" as its domain: a site or address of a company, in punycode, without "www.". */
export function asDomain(typed: string): string {
  const host = typed
    .replace(/^[a-z]+:\/\//i, "")
    .replace(/^.*@/, "")
    .replace(/[/?#:].*$/, "");
  if (!host || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(host) || !URL.canParse(`http://${host}`))
    return host;
  return new URL(`http://${host}`).hostname.replace(/^www\./, "").replace(/\.$/, "");
}
