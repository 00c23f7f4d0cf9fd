import type { Reason } from "#app/features/finding/finding.ts";
import { m } from "#app/generated/paraglide/messages.js";

/** "Kernkompetenz: Laserschneiden": which line of a profile made it a hit. */
const reasonText: Record<Reason["key"], (said: { text: string }) => string> = {
  shortText: m.directory_because_text,
  longText: m.directory_because_text,
  coreCompetencies: m.directory_because_competency,
  services: m.directory_because_service,
  seeks: m.directory_because_seeks,
  products: m.directory_because_product,
  opens: m.directory_because_opens,
  guide: m.directory_because_guide,
  machines: m.directory_because_machine,
  certificates: m.directory_because_certificate,
  languages: m.directory_because_language,
  sizeClass: m.directory_because_text,
  districts: m.directory_because_district,
  links: m.directory_because_text,
  contact: m.directory_because_text,
  phone: m.directory_because_text,
  name: m.directory_because_name,
  place: m.directory_because_place,
  industry: m.directory_because_industry,
};

export const reasonWords = ({ key, text }: Reason) => reasonText[key]({ text });
