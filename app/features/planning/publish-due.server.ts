import { houseScope } from "#app/features/identity/scope.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { bringOut } from "./publish.server.ts";

/**
 * Publishes the drafts whose moment has come, and lists them as their office has chosen. An alliance
 * that it has left meanwhile is passed over. Doing it twice changes nothing.
 * @returns how many were published.
 */
export async function publishDue({ now }: Pick<Scope, "now">): Promise<number> {
  const due = await db.session.findMany({
    where: { publishAt: { lte: now }, publishedAt: null, cancelledAt: null, endsAt: { gt: now } },
    orderBy: [{ publishAt: "asc" }, { id: "asc" }],
    select: { id: true, hostId: true, publishTo: true },
  });
  let published = 0;
  for (const { id, hostId, publishTo } of due) {
    const scope = await houseScope(hostId, now);
    const { ok } = await transact((tx) => bringOut(tx, scope, id, publishTo));
    if (ok) published += 1;
  }
  return published;
}
