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
