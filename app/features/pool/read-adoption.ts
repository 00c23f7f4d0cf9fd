import { type AdoptionField, AdoptionForm, adoptionFields } from "./pool.ts";

/** What was typed into an adoption's words, and what of it cannot be taken. */
export function readAdoption(sent: FormData) {
  const typed = Object.fromEntries(
    adoptionFields.map((field) => [field, String(sent.get(field) ?? "").replaceAll("\0", "")]),
  ) as Record<AdoptionField, string>;
  const parsed = AdoptionForm.safeParse(typed);
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map(({ path }) => path[0] as AdoptionField);
  return {
    typed,
    form: parsed.success ? parsed.data : null,
    wrong: [...new Set(wrong)],
    isPreview: sent.has("preview"),
  };
}
