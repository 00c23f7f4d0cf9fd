import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";

/** Months that an expert off the bench is still named after their last engagement. */
export const expertKeptMonths = 12;

/** Who has paused for so long, with no engagement since; on the bench nobody's details end. */
export async function takeFormerExperts(tx: Tx, { now }: Pick<Scope, "now">, limit: number) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Expert" expert
    WHERE "erasedAt" IS NULL AND "pausedAt" IS NOT NULL
      AND greatest("pausedAt",
          (SELECT max("endsAt") FROM "Engagement" WHERE "expertId" = expert.id))
        + ${expertKeptMonths} * interval '1 month' <= ${now}
    ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
  return rows.map(({ id }) => id);
}

/** Those of them who are engaged for nothing to come; their rows are locked, so that it stays so. */
export async function notEngaged(tx: Tx, { now }: Pick<Scope, "now">, ids: string[]) {
  await tx.$queryRaw`SELECT FROM "Expert" WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
  const engaged = await tx.engagement.findMany({
    where: { expertId: { in: ids }, releasedAt: null, endsAt: { gt: now } },
    select: { expertId: true },
  });
  return ids.filter((id) => !engaged.some(({ expertId }) => expertId === id));
}

/**
 * Blanks these experts, off every bench; the rows stay for the sessions they held, which name a role
 * and nobody. @returns how many were still named.
 */
export async function forgetExperts(tx: Tx, { now }: Pick<Scope, "now">, ids: string[]) {
  const those = { expertId: { in: ids } };
  await tx.expertDevice.deleteMany({ where: those });
  await tx.lending.updateMany({ where: { ...those, endedAt: null }, data: { endedAt: now } });
  await tx.engagement.updateMany({ where: those, data: { linkGeneration: { increment: 1 } } });
  return tx.$executeRaw`
    UPDATE "Expert" SET name = 'Expertin oder Experte', "nameEn" = 'Expert', email = id,
      "pausedAt" = coalesce("pausedAt", ${now}), "erasedAt" = ${now}
    WHERE id = ANY(${ids}) AND "erasedAt" IS NULL`;
}
