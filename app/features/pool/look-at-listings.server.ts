import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { findOffered, isNew } from "./offered.server.ts";

/** The office has looked at everything that was listed until then; what came since stays new. */
export async function lookAtListings(scope: Scope, until: Date) {
  const { association, now } = scope;
  const offered = (await findOffered(scope)).filter(isNew);
  const seen = offered.filter(({ listedAt }) => listedAt !== null && listedAt <= until);
  await db.listingLook.createMany({
    data: seen.map(({ id }) => ({ sessionId: id, associationId: association.id, lookedAt: now })),
    skipDuplicates: true,
  });
  return { ok: true as const };
}
