import type { District } from "#app/features/identity/districts.ts";

/** Fields on a form in which districts are chosen by name. */
export const districtFields = ["district-1", "district-2", "district-3"] as const;

/** Which district (AGS) each field names, and the fields whose words name none or several. */
export function chosenDistricts(all: District[], typed: Record<string, string>) {
  const chosen: Record<string, string> = {};
  const unknown: string[] = [];
  for (const [field, words] of Object.entries(typed)) {
    if (!words.trim()) continue;
    const [one, another] = districtsCalled(all, words);
    if (one && !another) chosen[field] = one.ags;
    else unknown.push(field);
  }
  return { chosen, unknown };
}

function districtsCalled(all: District[], words: string) {
  const wanted = plain(words);
  const exact = all.filter(({ name, label }) => [name, label].map(plain).includes(wanted));
  return exact.length > 0 ? exact : all.filter(({ name }) => plain(name).split(",")[0] === wanted);
}

const plain = (words: string) => words.trim().toLowerCase().replace(/\s+/g, " ");
