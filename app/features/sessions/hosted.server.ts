import { holdAlliancesOf } from "#app/features/alliance/membership.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { lockCommonPools } from "./seat-lock.server.ts";
import { hostedBy } from "./visibility.server.ts";

/** What every step on a session's page says of it. */
export const asPlanned = {
  id: true,
  title: true,
  startsAt: true,
  endsAt: true,
  zone: true,
  publishedAt: true,
  publishAt: true,
  publishTo: true,
  cancelledAt: true,
} as const;

/** The session behind one of its steps. @throws 404 for everybody but the host. */
export const getHostedSession = async (scope: Scope, id: string) =>
  orNotFound(await db.session.findFirst({ where: { id, ...hostedBy(scope) }, select: asPlanned }));

/** The session as its host changes it. @throws 404 for everybody else. */
export async function hostedSession(client: Tx, scope: Scope, id: string) {
  return orNotFound(
    await client.session.findFirst({
      where: { id, ...hostedBy(scope) },
      select: {
        id: true,
        hostId: true,
        startsAt: true,
        endsAt: true,
        publishedAt: true,
        publishAt: true,
        publishTo: true,
        seriesId: true,
        secondDateOfId: true,
        openToAllAt: true,
        cancelledAt: true,
        format: true,
        revision: true,
        tapingPlan: { select: { plannedAt: true } },
      },
    }),
  );
}

/**
 * The same, neither moved nor cancelled in the meantime; the alliances first, because it may be listed next.
 * With a second date goes its first one, whose waiting list is brought over next.
 */
export async function lockedToPublish(tx: Tx, scope: Scope, id: string) {
  const { secondDateOfId } = await hostedSession(tx, scope, id);
  await holdAlliancesOf(tx, scope.association.id);
  await lockCommonPools(tx, secondDateOfId ? [id, secondDateOfId] : [id]);
  return hostedSession(tx, scope, id);
}
