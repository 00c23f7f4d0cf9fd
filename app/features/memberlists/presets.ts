/** To whom a column is shown until the office says otherwise. */
import type { Level } from "#app/features/companies/levels.ts";
import { fields } from "#app/features/profiles/profiles.ts";
import { fieldOf, isOfProfile, isShown, type Target } from "./columns.ts";

/** Name, place and industry to partner companies, fields of the profile as each is preset; all else to the own office. */
export function presetOf(target: Target | ""): Level {
  if (isOfProfile(target)) return fields[fieldOf(target).key].preset;
  return isShown(target) ? "partners" : "association";
}
