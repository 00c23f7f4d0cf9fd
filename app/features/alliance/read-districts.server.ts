import { findDistricts } from "#app/features/identity/districts.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { chosenDistricts, districtFields } from "./chosen-districts.ts";
import type { Taken } from "./who-answers.server.ts";

/** The districts that a form names, and a sentence for each field whose words name none. */
export async function readDistricts(sent: FormData) {
  const typed = Object.fromEntries(
    districtFields.map((field) => [field, String(sent.get(field) ?? "")]),
  );
  const { chosen, unknown } = chosenDistricts(await findDistricts(), typed);
  const errors = Object.fromEntries(unknown.map((field) => [field, m.founding_district_unknown()]));
  return { typed, chosen, errors };
}

/** Beside the field that names it: who answers for the district. */
export function takenBeside({ ags, ...who }: Taken, chosen: Record<string, string>) {
  const field = Object.keys(chosen).find((each) => chosen[each] === ags) ?? "form";
  return { [field]: m.founding_district_taken_by(who) };
}
