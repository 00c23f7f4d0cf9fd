import { withMember } from "#app/features/alliance/membership.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { toRow } from "./programme-row.server.ts";
import { readRows } from "./read-rows.server.ts";

type Candidate = { id: string; title: string; topicSlug: string };

/** As many as are compared with what is being typed. */
const most = 400;

/**
 * The public sessions of this association and its partners in the next weeks: what might be meant by
 * somebody who plans another one.
 */
export async function findComingOfPartners({ association, now }: Scope): Promise<Candidate[]> {
  const found = await db.session.findMany({
    where: {
      publishedAt: { not: null },
      cancelledAt: null,
      startsAt: { gt: now },
      host: {
        OR: [
          { id: association.id },
          { allianceMemberships: { some: { leftAt: null, alliance: withMember(association.id) } } },
        ],
      },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: most,
    select: { id: true, title: true, topic: { select: { slug: true } } },
  });
  return found.map(({ topic, ...session }) => ({ ...session, topicSlug: topic.slug }));
}

/** These sessions as lines, and whether this association shows each already or may adopt it. */
export async function readAlike(scope: Scope, ids: string[]) {
  const { association } = scope;
  const rows = (await readRows(ids)).map((row) => toRow(row, scope));
  const listed = await db.listing.findMany({
    where: {
      sessionId: { in: ids },
      unlistedAt: null,
      alliance: withMember(association.id),
    },
    select: { sessionId: true },
  });
  return rows.map((row) => {
    const isShown = row.shownBy.some(({ slug }) => slug === association.slug);
    const isListed = listed.some(({ sessionId }) => sessionId === row.id);
    return { ...row, isShown, mayAdopt: !isShown && isListed };
  });
}
