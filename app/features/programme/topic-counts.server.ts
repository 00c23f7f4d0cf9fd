import type { Scope } from "#app/features/identity/scope.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";

/** The topics of these sessions with their number, the busiest first. */
export async function countByTopic(
  sessions: Prisma.SessionWhereInput,
  { locale }: Pick<Scope, "locale">,
) {
  const topics = await db.topic.findMany({
    where: { sessions: { some: sessions } },
    select: {
      slug: true,
      name: true,
      nameEn: true,
      _count: { select: { sessions: { where: sessions } } },
    },
  });
  return topics
    .map(({ slug, name, nameEn, _count }) => ({
      slug,
      name: locale === "en" ? nameEn : name,
      count: _count.sessions,
    }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, locale));
}

/** The same of sessions that are at hand. */
export async function topicsOf(sessions: { topicId: string }[], { locale }: Pick<Scope, "locale">) {
  const counts = new Map<string, number>();
  for (const { topicId } of sessions) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  const topics = await db.topic.findMany({ where: { id: { in: [...counts.keys()] } } });
  return topics
    .map(({ id, slug, name, nameEn }) => ({
      slug,
      name: locale === "en" ? nameEn : name,
      count: counts.get(id) ?? 0,
    }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, locale));
}
