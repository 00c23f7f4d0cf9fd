import { findDistrict, suggestDistricts } from "#app/features/identity/districts.server.ts";
import type { District } from "#app/features/identity/districts.ts";
import type { Problem, RegistrationForm } from "./registration.ts";

type Answer =
  /** Null: outside Germany, or a postcode that no district is known for. */
  { ok: true; district: District | null } | { ok: false; problem: Problem; options: District[] };

/** The district a form names: as chosen, else as its postcode says; asks back where that is open. */
export async function districtFor(
  form: Pick<RegistrationForm, "district" | "postcode" | "outsideGermany">,
): Promise<Answer> {
  if (form.outsideGermany) return { ok: true, district: null };
  if (form.district) {
    const chosen = await findDistrict(form.district);
    if (chosen) return { ok: true, district: chosen };
    return { ok: false, problem: "district-unknown", options: [] };
  }
  const options = await suggestDistricts(form.postcode ?? "");
  if (options.length > 1) return { ok: false, problem: "district-ambiguous", options };
  return { ok: true, district: options[0] ?? null };
}
