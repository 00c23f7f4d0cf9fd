import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";

/** The topics of these sessions with their number, the busiest first. */
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
