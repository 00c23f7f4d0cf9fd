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

/** Rows named `session` that are listed in an alliance that host and reader both belong to now. */
const listings = (associationId: string) => Prisma.sql`
  SELECT listing."listedAt" FROM "Listing" listing
  JOIN "AllianceMember" mine ON mine."allianceId" = listing."allianceId"
    AND mine."associationId" = ${associationId} AND mine."leftAt" IS NULL
  JOIN "AllianceMember" theirs ON theirs."allianceId" = listing."allianceId"
    AND theirs."associationId" = session."hostId" AND theirs."leftAt" IS NULL
  WHERE listing."sessionId" = session.id AND listing."unlistedAt" IS NULL`;

/** Everything partners offer or this association has adopted and that is not over, by its start. */
export const findOffered = ({ association: { id }, now }: Asking, words: string[] = []) =>
  rowsOf<Offered>(Prisma.sql`
    SELECT session.id, session."startsAt", session."cancelledAt",
      json_build_object('slug', topic.slug, 'name', topic.name, 'nameEn', topic."nameEn") AS topic,
      json_build_object('slug', host.slug, 'shortName', host."shortName") AS host,
      listed.at AS "listedAt", adoption."adoptedAt", adoption."endedAt", adoption."ruleId", look."lookedAt"
    FROM "Session" session
    JOIN "Topic" topic ON topic.id = session."topicId"
    JOIN "Association" host ON host.id = session."hostId"
    CROSS JOIN LATERAL (SELECT min("listedAt") AS at FROM (${listings(id)}) each) listed
    LEFT JOIN "Adoption" adoption ON adoption."sessionId" = session.id AND adoption."associationId" = ${id}
    LEFT JOIN "ListingLook" look ON look."sessionId" = session.id AND look."associationId" = ${id}
    WHERE session."hostId" <> ${id} AND session."publishedAt" IS NOT NULL AND session."endsAt" > ${now}
      AND (listed.at IS NOT NULL AND session."cancelledAt" IS NULL
        OR adoption."adoptedAt" IS NOT NULL AND adoption."endedAt" IS NULL)
      AND concat_ws(' ', session.title, session.summary, topic.name, topic."nameEn", host.name,
        (SELECT string_agg(expert.name || ' ' || expert."nameEn", ' ') FROM "Engagement" engagement
          JOIN "Expert" expert ON expert.id = engagement."expertId" WHERE engagement."sessionId" = session.id))
        ILIKE ALL(${words.map(anywhere)}::text[])
    ORDER BY session."startsAt", session.id`);

const anywhere = (word: string) => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

/** The condition that a session (`session`) stands in the pool for this association. */
export const isOffered = ({ association: { id } }: Pick<Scope, "association">) =>
  Prisma.sql`EXISTS (${listings(id)})`;

export const isAdopted = ({ adoptedAt, endedAt }: Pick<Offered, "adoptedAt" | "endedAt">) =>
  adoptedAt !== null && endedAt === null;

/** Nobody of the office has looked at it, adopted it, or given it up. */
export const isNew = ({ adoptedAt, lookedAt, listedAt }: Offered) =>
  listedAt !== null && adoptedAt === null && lookedAt === null;
