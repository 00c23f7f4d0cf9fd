import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { findTopicNames } from "./synonyms.server.ts";

/** Every topic of the installation, by name; what else this association calls it, and whether it puts it first. */
export async function findTopics({ association, locale }: Scope) {
  const [topics, { firstTopics }] = await Promise.all([
    findTopicNames(association),
    db.association.findUniqueOrThrow({
      where: { id: association.id },
      select: { firstTopics: true },
    }),
  ]);
  const named = topics.map(({ slug, name, nameEn, synonyms }) => ({
    slug,
    synonyms,
    name: locale === "en" ? nameEn : name,
    isFirst: firstTopics.includes(slug),
  }));
  return sortedBy(named, ({ name }) => name);
}
