import type { Scope } from "#app/features/identity/scope.ts";
import { standsAsAt } from "#app/features/sessions/changes.ts";
import { db } from "#app/platform/db.server.ts";

/**
 * What is new about adopted sessions to come since the office last looked: moved, cancelled or taken back
 * by their hosts, or adopted for it by a rule or with a second date.
 */
export async function findChangesOfAdopted({ association, now }: Scope) {
  const adopted = await db.adoption.findMany({
    where: {
      associationId: association.id,
      OR: [{ newsAt: { not: null } }, { endedAt: null, session: { revision: { gt: 0 } } }],
      session: { endsAt: { gt: now } },
    },
    orderBy: [{ session: { startsAt: "asc" } }, { sessionId: "asc" }],
    select: {
      ...{ seenRevision: true, endedAt: true, newsAt: true, ruleId: true, isAlong: true },
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
  const changed = adopted.filter(
    ({ seenRevision, newsAt, session }) => newsAt || session.revision > seenRevision,
  );
  return changed.map(({ seenRevision, session: { changes, host, ...session }, ...adoption }) => ({
    ...session,
    news: newsOf(adoption),
    host: host.shortName,
    former: formerOf(changes.find(({ revision }) => revision > seenRevision)),
    /** Taken back before anybody was told: it stands as the office knows it. */
    isUndone:
      changes.at(-1)?.kind === "change-undone" && standsAsAt({ ...session, changes }, seenRevision),
    /** While it runs, of which nobody gets a mail. */
    isProlonged: changes
      .filter(({ revision }) => revision > seenRevision)
      .every(({ kind }) => kind === "prolonged"),
  }));
}

type Adopted = { endedAt: Date | null; newsAt: Date | null; isAlong: boolean };

/** What happened to the adoption itself, if anything did. */
const newsOf = ({ endedAt, newsAt, isAlong }: Adopted) =>
  newsAt && (endedAt ? ("taken-back" as const) : isAlong ? ("along" as const) : ("rule" as const));

/** The times that the office knew. */
const formerOf = (change?: { formerStartsAt: Date; formerEndsAt: Date }) =>
  change ? { startsAt: change.formerStartsAt, endsAt: change.formerEndsAt } : null;
