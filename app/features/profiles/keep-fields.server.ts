import { findDistricts } from "#app/features/identity/districts.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import {
  choiceName,
  nameOf,
  readProfile,
  revisionName,
  type Typed,
  textOf,
  typedOf,
} from "./edit-profile.ts";
import type { Item } from "./profiles.ts";
import { writeFields } from "./write-fields.server.ts";

/** The form of a profile as it stands. Whoever calls has made sure that its reader may edit. */
export async function typedProfile(companyId: string): Promise<Typed> {
  const [held, districts] = await Promise.all([
    db.profileField.findMany({ where: { companyId } }),
    findDistricts(),
  ]);
  return typedOf(
    held.map(({ items, ...field }) => ({ ...field, items: items as Item[] })),
    districts,
  );
}

type Company = { id: string; kind: string };
type By = Parameters<typeof writeFields>[3];

/**
 * Writes a whole form, or nothing of it: where it is wrong, and where somebody else has written a field since it
 * was opened; then `theirs` says what stands there, and sending again decides. Whoever calls has made sure that the
 * writer may.
 */
export async function keepFields({ id, kind }: Company, sent: FormData, by: By) {
  const typed: Typed = {};
  for (const [name, value] of sent)
    if (typeof value === "string") typed[name] = value.replaceAll("\0", "");
  const districts = await findDistricts();
  const { writings, problems } = readProfile(typed, kind, districts);
  if (Object.keys(problems).length > 0)
    return { ok: false as const, status: 400, typed, problems, theirs: {} };
  const written = await transact((tx) => writeFields(tx, id, writings, by));
  if (written.ok) return { ok: true as const };
  const theirs: Record<string, string> = {};
  for (const { key, locale, items, revision } of written.overtaken) {
    const name = nameOf(key, locale);
    theirs[name] = textOf(key, items, districts);
    typed[revisionName(name)] = String(revision);
    delete typed[choiceName(name)];
  }
  return { ok: false as const, status: 409, typed, problems: {}, theirs };
}
