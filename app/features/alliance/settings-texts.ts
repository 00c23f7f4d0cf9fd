import { addressSentence } from "#app/features/identity/address-texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import type { SettingsField } from "./settings.ts";

type Words = { label: () => string; hint?: () => string; problem: (typed?: string) => string };

const missing = () => m.settings_missing();

/** How each setting is asked for, and what to do about one that cannot be taken as it is. */
export const settingsWords: Record<SettingsField, Words> = {
  name: { label: m.settings_name, hint: m.settings_name_hint, problem: missing },
  shortName: { label: m.settings_short_name, hint: m.settings_short_name_hint, problem: missing },
  namedAsHost: { label: m.settings_named, hint: m.settings_named_hint, problem: missing },
  namedAsHostEn: { label: m.settings_named_en, hint: m.settings_named_en_hint, problem: missing },
  town: { label: m.settings_town, problem: missing },
  headline: { label: m.settings_headline, problem: missing },
  headlineEn: { label: m.settings_headline_en, problem: missing },
  intro: { label: m.settings_intro, hint: m.settings_intro_hint, problem: missing },
  introEn: { label: m.settings_intro_en, problem: missing },
  zone: {
    label: m.settings_zone,
    hint: m.settings_zone_hint,
    problem: () => m.settings_zone_wrong(),
  },
  brandColour: {
    label: m.settings_colour,
    hint: m.settings_colour_hint,
    problem: () => m.settings_colour_wrong(),
  },
  contactName: {
    label: m.settings_contact_name,
    hint: m.settings_contact_name_hint,
    problem: missing,
  },
  contactPhone: { label: m.settings_contact_phone, problem: () => m.settings_phone_wrong() },
  contactEmail: {
    label: m.settings_contact_email,
    hint: m.settings_contact_email_hint,
    problem: addressSentence,
  },
  imprint: { label: m.settings_imprint, hint: m.settings_markdown_hint, problem: missing },
  privacy: { label: m.settings_privacy, hint: m.settings_markdown_hint, problem: missing },
  certificateFrom: {
    label: m.settings_certificates_from,
    hint: m.settings_certificates_hint,
    problem: () => m.settings_certificates_wrong(),
  },
  followUps: { label: m.settings_follow_ups_send, problem: missing },
  retentionDays: {
    label: m.settings_keeping_days,
    hint: m.settings_keeping_hint,
    problem: () => m.settings_keeping_wrong(),
  },
};

/** The summary on top of a form. */
export const settingsErrors = (wrong: SettingsField[], typed: Record<string, string> = {}) =>
  wrong.map((field) => ({
    field,
    label: settingsWords[field].label(),
    message: settingsWords[field].problem(typed[field]),
  }));
