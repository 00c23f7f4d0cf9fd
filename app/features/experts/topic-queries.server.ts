import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";

/** Every topic of the installation, by name, and whether this association puts it first. */
export async function findTopics({ association, locale }: Scope) {
  const [topics, { firstTopics }] = await Promise.all([
    db.topic.findMany({ select: { slug: true, name: true, nameEn: true } }),
    db.association.findUniqueOrThrow({
      where: { id: association.id },
      select: { firstTopics: true },
    }),
  ]);
  return topics
    .map(({ slug, name, nameEn }) => ({
      slug,
      name: locale === "en" ? nameEn : name,
      isFirst: firstTopics.includes(slug),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
