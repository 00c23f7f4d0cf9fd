import { findDistrict } from "#app/features/identity/districts.server.ts";
import type { Tx } from "#app/platform/db.server.ts";

/** Who already answers for a district that was asked for. */
export type Taken = { ags: string; district: string; association: string };

/** The first of these districts (AGS) that another association of the alliance answers for, or null. */
export async function whoAnswers(
  tx: Tx,
  allianceId: string,
  ags: string[],
  own?: string,
): Promise<Taken | null> {
  const found = await tx.responsibility.findFirst({
    where: { allianceId, ags: { in: ags }, ...(own ? { associationId: { not: own } } : {}) },
    select: { ags: true, association: { select: { name: true } } },
  });
  if (!found) return null;
  const { ags: key, association } = found;
  const district = (await findDistrict(key))?.label ?? key;
  return { ags: key, district, association: association.name };
}
