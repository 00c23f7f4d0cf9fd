import type { Level, levels } from "#app/features/companies/levels.ts";
import { reachOf } from "#app/features/companies/reach.server.ts";
import type { Looker } from "#app/features/finding/finding.ts";
import type { FieldKey } from "#app/features/profiles/profiles.ts";
import { writeFields } from "#app/features/profiles/write-fields.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { type Association, theEveningBefore } from "./cast.ts";

export type Said = Partial<Record<FieldKey, string[]>>;

/** What a profile now says in these fields. */
export async function saying(companyId: string, says: Said, level: Level = "public") {
  const fields = Object.entries(says).map(([key, texts]) => ({
    ...{ key: key as FieldKey, items: texts.map((text) => ({ text })), level },
  }));
  const by = { now: theEveningBefore, writer: "house" as const };
  const written = await transact((tx) => writeFields(tx, companyId, fields, by));
  if (!written.ok) throw new Error("overtaken");
}

/** Everything of a company on one level. */
export const allOn = (level: (typeof levels)[number]) => ({
  ...{ nameLevel: level, placeLevel: level, industryLevel: level },
});

/** Who looks into the list of `portal`: a guest, or somebody of these associations. */
export async function aLooker(portal: Association, ...of: Association[]): Promise<Looker> {
  const { allied } = await reachOf([portal.id]);
  const reach = await reachOf(of.map(({ id }) => id));
  return {
    ...{ reach, now: theEveningBefore, locale: "de" as const },
    ...{ associationIds: allied, portalId: portal.id },
  };
}
