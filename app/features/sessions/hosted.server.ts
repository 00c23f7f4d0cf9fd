import { holdAlliancesOf } from "#app/features/alliance/membership.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { lockCommonPool } from "./seats.server.ts";
import { hostedBy } from "./visibility.server.ts";

/** The session as its host changes it. @throws 404 for everybody else. */
export async function hostedSession(client: Tx, scope: Scope, id: string) {
  return orNotFound(
    await client.session.findFirst({
      where: { id, ...hostedBy(scope) },
      select: {
        id: true,
        startsAt: true,
        endsAt: true,
        publishedAt: true,
        publishAt: true,
        publishTo: true,
        seriesId: true,
        secondDateOfId: true,
        openToAllAt: true,
        cancelledAt: true,
        revision: true,
      },
    }),
  );
}

/** The same, neither moved nor cancelled in the meantime; the alliances first, because it may be listed next. */
export async function lockedToPublish(tx: Tx, scope: Scope, id: string) {
  await hostedSession(tx, scope, id);
  await holdAlliancesOf(tx, scope.association.id);
  await lockCommonPool(tx, id);
  return hostedSession(tx, scope, id);
}
