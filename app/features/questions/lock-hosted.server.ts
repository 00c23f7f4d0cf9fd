import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { notFound } from "#app/platform/http.server.ts";

/**
 * The session whose questions its host's staff or its experts order: one of them at a time, while people sign up
 * beside it. @throws 404 for all but the host
 */
export async function lockHosted(
  tx: Tx,
  { association }: Pick<Scope, "association">,
  sessionId: string,
) {
  const [session] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Session" WHERE id = ${sessionId} AND "hostId" = ${association.id} FOR NO KEY UPDATE`;
  if (!session) throw notFound();
}
