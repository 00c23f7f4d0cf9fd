import { db } from "#app/platform/db.server.ts";

/** The company that stands for one that gave way, through as many mergers as there were; itself where it did not. */
export async function standsFor(companyId: string): Promise<string> {
  const { mergedIntoId } =
    (await db.company.findUnique({ where: { id: companyId }, select: { mergedIntoId: true } })) ??
    {};
  return mergedIntoId ? standsFor(mergedIntoId) : companyId;
}
