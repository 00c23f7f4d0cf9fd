import { speakersSaidSql } from "#app/features/experts/speakers.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";

/** A partner's session as far as the pool is counted and sorted. */
export type Offered = {
  id: string;
  startsAt: Date;
  cancelledAt: Date | null;
  topic: { slug: string; name: string; nameEn: string };
  host: { slug: string; shortName: string };
  /** Since when it is shown to an alliance of both; null: no more, but adopted. */
  listedAt: Date | null;
  adoptedAt: Date | null;
  endedAt: Date | null;
  ruleId: string | null;
  lookedAt: Date | null;
};

type Asking = Pick<Scope, "association" | "now">;

/** Listings (`listing`) in the alliances of this association, with everybody else there (`theirs`). */
const listings = (associationId: string) => Prisma.sql`
  "AllianceMember" mine
  JOIN "Listing" listing ON mine."associationId" = ${associationId} AND mine."leftAt" IS NULL
    AND listing."allianceId" = mine."allianceId" AND listing."unlistedAt" IS NULL
  JOIN "AllianceMember" theirs ON theirs."allianceId" = listing."allianceId" AND theirs."leftAt" IS NULL`;

/** Rows (sessionId, at): all that partners show to an alliance of both and that is not over, and since when. */
export const everyOffer = ({ association: { id }, now }: Asking) => Prisma.sql`
  SELECT each.id AS "sessionId", min(listing."listedAt") AS at FROM ${listings(id)}
  JOIN "Session" each ON each.id = listing."sessionId" AND each."hostId" = theirs."associationId"
  WHERE each."hostId" <> ${id} AND each."publishedAt" IS NOT NULL AND each."cancelledAt" IS NULL
    AND each."endsAt" > ${now}
  GROUP BY each.id`;

/** Everything partners offer or this association has adopted and that is not over, by its start. */
export const findOffered = ({ association, now }: Asking, words: string[] = []) =>
  rowsOf<Offered>(Prisma.sql`
    SELECT session.id, session."startsAt", session."cancelledAt",
      json_build_object('slug', topic.slug, 'name', topic.name, 'nameEn', topic."nameEn") AS topic,
      json_build_object('slug', host.slug, 'shortName', host."shortName") AS host,
      listed.at AS "listedAt", adoption."adoptedAt", adoption."endedAt", adoption."ruleId", look."lookedAt"
    FROM "Session" session
    JOIN "Topic" topic ON topic.id = session."topicId"
    JOIN "Association" host ON host.id = session."hostId"
    LEFT JOIN (${everyOffer({ association, now })}) listed ON listed."sessionId" = session.id
    LEFT JOIN "Adoption" adoption ON adoption."sessionId" = session.id AND adoption."associationId" = ${association.id}
    LEFT JOIN "ListingLook" look ON look."sessionId" = session.id AND look."associationId" = ${association.id}
    WHERE session."hostId" <> ${association.id} AND session."publishedAt" IS NOT NULL AND session."endsAt" > ${now}
      AND (listed.at IS NOT NULL OR adoption."adoptedAt" IS NOT NULL AND adoption."endedAt" IS NULL)
      AND concat_ws(' ', session.title, session.summary, topic.name, topic."nameEn", host.name, ${speakersSaidSql})
        ILIKE ALL(${words.map(anywhere)}::text[])
    ORDER BY session."startsAt", session.id`);

const anywhere = (word: string) => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

/** The condition that one session (`session`) stands in the pool for this association. */
export const isOffered = ({ association: { id } }: Pick<Scope, "association">) => Prisma.sql`
  EXISTS (SELECT FROM ${listings(id)}
    WHERE listing."sessionId" = session.id AND theirs."associationId" = session."hostId")`;

export const isAdopted = ({ adoptedAt, endedAt }: Pick<Offered, "adoptedAt" | "endedAt">) =>
  adoptedAt !== null && endedAt === null;

/** Nobody of the office has looked at it, adopted it, or given it up. */
export const isNew = ({ adoptedAt, lookedAt, listedAt }: Offered) =>
  listedAt !== null && adoptedAt === null && lookedAt === null;
