import { withMember } from "#app/features/alliance/membership.server.ts";
import { onBenchOf } from "#app/features/experts/visibility.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { type Typed, word } from "./planning.ts";

/** What the form offers: topics, experts (those of the chosen topic first), alliances, and partners to keep seats for. */
export async function findChoice(scope: Scope, typed: Typed = {}) {
  const { association, locale } = scope;
  const named = (thing: { name: string; nameEn: string }) =>
    locale === "en" ? thing.nameEn || thing.name : thing.name;
  const [topics, experts, others, alliances] = await Promise.all([
    db.topic.findMany({ select: { slug: true, name: true, nameEn: true } }),
    db.expert.findMany({
      where: { pausedAt: null, ...onBenchOf(scope) },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: expertFields,
    }),
    db.expert.findMany({
      where: {
        pausedAt: null,
        NOT: onBenchOf(scope),
        home: {
          allianceMemberships: { some: { leftAt: null, alliance: withMember(association.id) } },
        },
      },
      orderBy: { id: "asc" },
      select: expertFields,
    }),
    db.alliance.findMany({
      where: withMember(association.id),
      orderBy: { id: "asc" },
      select: {
        id: true,
        name: true,
        members: {
          where: { leftAt: null, associationId: { not: association.id } },
          orderBy: { associationId: "asc" },
          select: { association: { select: { id: true, slug: true, shortName: true } } },
        },
      },
    }),
  ]);
  const knows = ({ topics: known }: (typeof experts)[number]) =>
    known.some(({ topic }) => topic.slug === word(typed, "topic"));
  const toExpert = ({ id, home, topics: _, ...names }: (typeof experts)[number]) => ({
    id,
    name: named(names),
    lentBy: home.id === association.id ? null : home.shortName,
  });
  const partners = new Map(
    alliances.flatMap(({ members }) => members.map((one) => [one.association.id, one.association])),
  );
  return {
    topics: sortedBy(
      topics.map((topic) => ({ slug: topic.slug, name: named(topic) })),
      ({ name }) => name,
    ),
    experts: [...experts].sort((a, b) => +knows(b) - +knows(a)).map(toExpert),
    /** Partners' experts who are not lent to this association: it may ask. */
    others: sortedBy(others, ({ home, name }) => `${home.shortName}, ${name}`).map(toExpert),
    alliances: sortedBy(alliances, ({ name }) => name).map(({ id, name, members }) => ({
      id,
      name,
      partners: sortedBy(
        members.map((one) => one.association),
        ({ shortName }) => shortName,
      ),
    })),
    partners: sortedBy([...partners.values()], ({ shortName }) => shortName),
  };
}

export type Choice = Awaited<ReturnType<typeof findChoice>>;

const expertFields = {
  id: true,
  name: true,
  nameEn: true,
  home: { select: { id: true, shortName: true } },
  topics: { select: { topic: { select: { slug: true } } } },
} as const;
