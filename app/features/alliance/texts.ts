import { addressSentence } from "#app/features/identity/address-texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import type { Refusal } from "./alliance.ts";
import type { FoundingField } from "./founding.ts";

export const refusalText: Record<Refusal, () => string> = {
  "slug-reserved": m.founding_slug_reserved,
  "slug-taken": m.founding_slug_taken,
  "not-in-alliance": m.founding_not_in_alliance,
  "district-taken": m.founding_district_taken,
  "district-unknown": m.founding_district_unknown,
  "member-already": m.founding_member_already,
  "changed-meanwhile": m.settings_meanwhile,
  "origin-wrong": m.settings_origin_wrong,
  "too-many-origins": m.settings_origins_full,
  "invitation-over": m.founding_invitation_over,
  "setup-code-wrong": m.founding_code_wrong,
  "too-many-tries": m.founding_too_many_tries,
};

/** Beside which field of the founding form a refusal stands. */
export const fieldOf: Partial<Record<Refusal, FoundingField | "code">> = {
  "slug-reserved": "slug",
  "slug-taken": "slug",
  "setup-code-wrong": "code",
  "too-many-tries": "code",
};

export const foundingLabel: Record<FoundingField | "code", () => string> = {
  code: m.founding_code,
  name: m.founding_name,
  town: m.founding_town,
  contactPhone: m.founding_phone,
  ownerName: m.founding_owner_name,
  ownerEmail: m.founding_owner_email,
  shortName: m.founding_short_name,
  slug: m.founding_slug,
  namedAsHost: m.founding_named,
  contactEmail: m.founding_contact_email,
  brandColour: m.founding_colour,
};

/** What to do about a field that cannot be taken as it is. */
export const foundingProblem: Record<FoundingField, (typed?: string) => string> = {
  name: () => m.founding_name_missing(),
  town: () => m.founding_town_missing(),
  contactPhone: () => m.founding_phone_missing(),
  ownerName: () => m.founding_owner_name_missing(),
  ownerEmail: addressSentence,
  shortName: () => m.founding_too_long(),
  slug: () => m.founding_slug_wrong(),
  namedAsHost: () => m.founding_too_long(),
  contactEmail: addressSentence,
  brandColour: () => m.founding_colour_wrong(),
};

/** The summary on top of the form. */
export const foundingErrors = (errors: Partial<Record<string, string>>) =>
  Object.entries(errors).map(([field, message = ""]) => ({
    field,
    label: (foundingLabel[field as FoundingField] ?? m.founding_districts)(),
    message,
  }));
