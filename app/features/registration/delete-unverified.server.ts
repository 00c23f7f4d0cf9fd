import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";

const day = 24 * 60 * 60_000;

/** Deletes registrations that were never verified, one day after their session. */
export async function deleteUnverified({ now }: Pick<Scope, "now">): Promise<number> {
  const { count } = await db.registration.deleteMany({
    where: { verifiedAt: null, session: { endsAt: { lt: new Date(now.getTime() - day) } } },
  });
  return count;
}
