import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { startOfYear } from "./bench-queries.server.ts";
import { stateOfRequest } from "./lending.ts";
import { atHomeIn, knownTo } from "./visibility.server.ts";

/**
 * An expert as this association may see them: its own with address, a partner's by role and topics.
 * @throws 404 for everybody else's.
 */
export async function getExpert(scope: Scope, id: string) {
  const { association, now, locale } = scope;
  const ours = { associationId: association.id };
  const { email, ...expert } = orNotFound(
    await db.expert.findFirst({
      where: { id, ...knownTo(scope) },
      select: {
        ...{ id: true, name: true, nameEn: true, email: true, locale: true, pausedAt: true },
        home: { select: { id: true, name: true, shortName: true } },
        topics: { select: { topic: { select: { slug: true, name: true, nameEn: true } } } },
        lendings: { where: { ...ours, endedAt: null }, select: { grantedAt: true } },
        requests: { where: ours, orderBy: { askedAt: "desc" }, take: 1 },
      },
    }),
  );
  const isOwn = expert.home.id === association.id;
  const [request] = expert.requests;
  return {
    id,
    name: locale === "en" ? expert.nameEn : expert.name,
    topics: expert.topics.map(({ topic }) => (locale === "en" ? topic.nameEn : topic.name)).sort(),
    home: expert.home,
    pausedAt: expert.pausedAt,
    own: isOwn ? { email, locale: expert.locale === "en" ? "en" : "de" } : null,
    lentSince: expert.lendings[0]?.grantedAt ?? null,
    request: request
      ? { id: request.id, askedAt: request.askedAt, state: stateOfRequest(request, now) }
      : null,
  };
}

export type ExpertPage = Awaited<ReturnType<typeof getExpert>>;

/** What stands in the form of an own expert. @throws 404 */
export async function getDetails(scope: Scope, id: string) {
  const { topics, ...details } = orNotFound(
    await db.expert.findFirst({
      where: { id, ...atHomeIn(scope) },
      select: {
        ...{ name: true, nameEn: true, email: true, locale: true },
        topics: { select: { topic: { select: { slug: true } } } },
      },
    }),
  );
  return { ...details, topicSlugs: topics.map(({ topic }) => topic.slug) };
}

/**
 * The hours of an expert that this association may know of, next first and then the latest: its own in
 * full, those elsewhere as times at which the expert is not free, of the bench alone.
 */
export async function findEngagements(scope: Scope, expertId: string) {
  const { association, now } = scope;
  const { own, lentSince } = await getExpert(scope, expertId);
  const here = { session: { hostId: association.id } };
  const elsewhere = own || lentSince ? [{ firm: true, endsAt: { gt: now } }] : [];
  const year = startOfYear(now, association.zone);
  const rows = await db.engagement.findMany({
    where: {
      ...{ expertId, releasedAt: null },
      OR: [here, ...elsewhere, ...(own ? [{ firm: true, startsAt: { gte: year } }] : [])],
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, startsAt: true, endsAt: true, firm: true, deviceBoundAt: true },
      session: { select: { id: true, title: true, hostId: true, zone: true } },
    },
  });
  const engagements = rows.map(({ session, deviceBoundAt, ...engagement }) => ({
    ...engagement,
    zone: association.zone,
    here:
      session?.hostId === association.id
        ? { sessionId: session.id, title: session.title, isBound: deviceBoundAt !== null }
        : null,
  }));
  const hours = engagements
    .filter(({ firm, startsAt, endsAt }) => firm && startsAt >= year && endsAt <= now)
    .reduce((sum, { startsAt, endsAt }) => sum + (endsAt.getTime() - startsAt.getTime()), 0);
  return {
    coming: engagements.filter(({ endsAt }) => endsAt > now),
    past: engagements.filter((each) => each.endsAt <= now && each.here).reverse(),
    hours: hours / 3_600_000,
  };
}

export type EngagementLine = Awaited<ReturnType<typeof findEngagements>>["coming"][number];

/** An engagement in a session of this association, before its link is sent anew. @throws 404 */
export async function getEngagement(scope: Scope, expertId: string, id: string) {
  const { association, now, locale } = scope;
  const where = { id, expertId, session: { hostId: association.id }, releasedAt: null };
  const { expert, session, ...engagement } = orNotFound(
    await db.engagement.findFirst({
      where: { ...where, firm: true, endsAt: { gt: now } },
      select: {
        ...{ startsAt: true, endsAt: true, deviceBoundAt: true },
        expert: { select: { name: true, nameEn: true } },
        session: { select: { title: true, zone: true } },
      },
    }),
  );
  const name = locale === "en" ? expert.nameEn : expert.name;
  return { ...engagement, name, session: orNotFound(session) };
}
