/**
 * An alliance (Verbund) pools the sessions of several associations (Verbände). Associations are equal
 * tenants: each has its own portal, name, colours, imprint and contact, and may belong to several
 * alliances. In each alliance a district has at most one association that answers for it.
 */
import { z } from "zod";
import { EmailAddress } from "#app/features/identity/address.ts";
import { isTelephone } from "#app/features/identity/telephone.ts";

const text = (max: number) => z.string().trim().min(1).max(max);

export const Slug = z
  .string()
  .min(2)
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, digits and single hyphens; no dot");

export const Colour = z.string().regex(/^#[0-9a-f]{6}$/i, "a colour like #0b4a83");

export const AssociationForm = z.object({
  slug: Slug,
  name: text(120),
  shortName: text(60),
  /** After "ausgerichtet": "vom Wirtschaftsverband Emsland". */
  namedAsHost: text(160),
  /** After "hosted by": "the business association Emsland". */
  namedAsHostEn: text(160),
  town: text(80),
  headline: text(120),
  headlineEn: text(120),
  intro: text(400),
  introEn: text(400),
  brandColour: Colour,
  imprint: text(10_000),
  privacy: text(20_000),
  contactName: text(120),
  contactPhone: text(60).refine(isTelephone),
  contactEmail: EmailAddress,
  zone: z.string().default("Europe/Berlin"),
});
export type AssociationForm = z.input<typeof AssociationForm>;

/** Why a verb of this room declines. */
export type Refusal =
  | "slug-reserved"
  | "slug-taken"
  | "not-in-alliance"
  | "district-taken"
  | "district-unknown"
  | "member-already"
  | "changed-meanwhile"
  | "origin-wrong"
  | "too-many-origins"
  | "invitation-over"
  | "setup-code-wrong"
  | "too-many-tries";

export type AllianceFact = {
  type:
    | "association.created"
    | "association.changed"
    | "alliance.founded"
    | "alliance.joined"
    | "alliance.left"
    | "alliance.answers-changed"
    | "alliance.invited"
    | "alliance.invitation-revoked";
  associationId: string;
  allianceId?: string;
  invitationId?: string;
  /** What of an association has changed. */
  part?: ChangedPart;
};

export type ChangedPart =
  | "followUps"
  | "appearance"
  | "colour"
  | "contact"
  | "imprint"
  | "privacy"
  | "keeping"
  | "certificates"
  | "logo"
  | "topics"
  | "origins"
  | "sender";
