import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { expertKeptMonths } from "./forget-experts.server.ts";

/** What is kept of a person as an expert, why and how long, for that person. */
export async function expertData({ now }: Pick<Scope, "now">, ids: string[]) {
  const experts = await db.expert.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ name: true, email: true, home: { select: { name: true, contactPhone: true } } },
      engagements: {
        where: { releasedAt: null, endsAt: { gt: now } },
        select: {
          session: { select: { title: true } },
          deviceCheck: { select: { checkedAt: true, verdict: true, seen: true } },
        },
      },
    },
  });
  return experts.map(({ home, engagements, ...rest }) => ({
    ...rest,
    ...{ keptBy: home.name, contactPhone: home.contactPhone },
    /** Sessions to come: until then these details stay. */
    engagedFor: engagements.flatMap(({ session }) => session?.title ?? []),
    deviceChecks: engagements.flatMap(({ deviceCheck }) => deviceCheck ?? []),
    purpose: "Planning and holding sessions as an expert",
    kept: `${expertKeptMonths} months after the last engagement, once off the bench`,
    legalBasis: "Art. 6 (1) (f) GDPR",
  }));
}
