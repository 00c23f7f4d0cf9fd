import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { dateWords } from "#app/ui/moments.ts";
import { own } from "#app/ui/own.ts";
import type { FieldKey, Item, sizeClasses } from "./profiles.ts";

/** What each field is called, above what it says. */
export const fieldText: Record<FieldKey, () => string> = {
  shortText: m.profiles_field_short_text,
  longText: m.profiles_field_long_text,
  coreCompetencies: m.profiles_field_core_competencies,
  services: m.profiles_field_services,
  seeks: m.profiles_field_seeks,
  products: m.profiles_field_products,
  opens: m.profiles_field_opens,
  guide: m.profiles_field_guide,
  machines: m.profiles_field_machines,
  certificates: m.profiles_field_certificates,
  languages: m.profiles_field_languages,
  sizeClass: m.profiles_field_size_class,
  districts: m.profiles_field_districts,
  links: m.profiles_field_links,
  contact: m.profiles_field_contact,
  phone: m.profiles_field_phone,
};

const sizeText: Record<(typeof sizeClasses)[number], () => string> = {
  "1-9": m.profiles_size_few,
  "10-49": m.profiles_size_some,
  "50-249": m.profiles_size_many,
  "250+": m.profiles_size_most,
};

/** "10-49" as "10 bis 49 Beschäftigte". */
export const sizeWords = (size: string) => own(sizeText, size)?.() ?? size;

/** A line as it is read: a certificate with its end, a machine with what is free. */
export function itemWords(key: FieldKey, { text, until, free }: Item): string {
  const said = key === "sizeClass" ? sizeWords(text) : text;
  if (until) {
    const day = dateWords(new Date(`${until}T00:00:00Z`), "UTC", getLocale());
    return m.profiles_until({ text: said, day });
  }
  return free ? m.profiles_free({ text: said }) : said;
}
