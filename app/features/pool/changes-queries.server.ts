import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";

/** Adopted sessions to come that their hosts have moved or cancelled since the office last looked. */
export async function findChangesOfAdopted({ association, now }: Scope) {
  const adopted = await db.adoption.findMany({
    where: {
      associationId: association.id,
      endedAt: null,
      session: { endsAt: { gt: now }, revision: { gt: 0 } },
    },
    orderBy: [{ session: { startsAt: "asc" } }, { sessionId: "asc" }],
    select: {
      seenRevision: true,
      session: {
        select: {
          id: true,
          title: true,
          startsAt: true,
          endsAt: true,
          zone: true,
          revision: true,
          cancelledAt: true,
          cancelReason: true,
          host: { select: { shortName: true } },
          changes: { orderBy: { revision: "asc" } },
        },
      },
    },
  });
  const changed = adopted.filter(({ seenRevision, session }) => session.revision > seenRevision);
  return changed.map(({ seenRevision, session: { changes, host, ...session } }) => ({
    ...session,
    host: host.shortName,
    former: formerOf(changes.find(({ revision }) => revision > seenRevision)),
    /** While it runs, of which nobody gets a mail. */
    isProlonged: changes
      .filter(({ revision }) => revision > seenRevision)
      .every(({ kind }) => kind === "prolonged"),
  }));
}

/** The times that the office knew. */
const formerOf = (change?: { formerStartsAt: Date; formerEndsAt: Date }) =>
  change ? { startsAt: change.formerStartsAt, endsAt: change.formerEndsAt } : null;
