import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { isTokenOf, tokenFor, tokenId } from "#app/platform/secrets.server.ts";

const purpose = "own-data";

/** Stands in the mail alone; it is worth something until the request expires. */
export const ownDataToken = ({ id }: { id: string }) => tokenFor(purpose, id, 0);

/** The request behind a link that is still valid, or null. */
export async function ownDataBehind({ now }: Pick<Scope, "now">, token: string) {
  const id = tokenId(token);
  if (!isTokenOf(token, purpose, id, 0)) return null;
  return db.ownDataRequest.findUnique({ where: { id, expiresAt: { gt: now } } });
}
