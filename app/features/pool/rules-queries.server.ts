import { withMember } from "#app/features/alliance/membership.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { findOffered } from "./offered.server.ts";
import type { RuleForm } from "./pool.ts";

const fields = {
  id: true,
  introduction: true,
  createdAt: true,
  topic: { select: { slug: true, name: true, nameEn: true } },
  host: { select: { slug: true, namedAsHost: true, namedAsHostEn: true } },
  _count: { select: { adoptions: true } },
} as const;

/** The association's standing rules, and how many sessions each has adopted. */
export async function findRules({ association, locale }: Scope) {
  const rules = await db.adoptionRule.findMany({
    where: { associationId: association.id, endedAt: null },
    orderBy: { createdAt: "asc" },
    select: fields,
  });
  return rules.map((rule) => shaped(rule, locale));
}

/** One rule with what it adopted that is still shown. @throws 404 for others' rules and ended ones. */
export async function getRule({ association, now, locale }: Scope, id: string) {
  const rule = orNotFound(
    await db.adoptionRule.findFirst({
      where: { id, associationId: association.id, endedAt: null },
      select: {
        ...fields,
        adoptions: {
          where: { endedAt: null, session: { endsAt: { gt: now } } },
          orderBy: { session: { startsAt: "asc" } },
          select: {
            session: {
              select: { id: true, title: true, startsAt: true, endsAt: true, zone: true },
            },
          },
        },
      },
    }),
  );
  return { ...shaped(rule, locale), coming: rule.adoptions.map(({ session }) => session) };
}

type Row = {
  id: string;
  introduction: string | null;
  createdAt: Date;
  topic: { slug: string; name: string; nameEn: string } | null;
  host: { slug: string; namedAsHost: string; namedAsHostEn: string } | null;
  _count: { adoptions: number };
};

const shaped = ({ topic, host, _count, ...rule }: Row, locale: string) => ({
  id: rule.id,
  introduction: rule.introduction,
  createdAt: rule.createdAt,
  topic: topic && (locale === "en" ? topic.nameEn || topic.name : topic.name),
  host: host && (locale === "en" ? host.namedAsHostEn || host.namedAsHost : host.namedAsHost),
  adopted: _count.adoptions,
});

/** What a rule may be about: every topic, and every partner of an alliance. */
export async function findRuleChoices({ association, locale }: Scope) {
  const [topics, hosts] = await Promise.all([
    db.topic.findMany({ orderBy: { id: "asc" } }),
    db.association.findMany({
      where: {
        id: { not: association.id },
        allianceMemberships: { some: { leftAt: null, alliance: withMember(association.id) } },
      },
      orderBy: { id: "asc" },
      select: { slug: true, name: true },
    }),
  ]);
  return {
    topics: sortedBy(
      topics.map(({ slug, name, nameEn }) => ({
        value: slug,
        label: locale === "en" ? nameEn || name : name,
      })),
      ({ label }) => label,
    ),
    hosts: sortedBy(hosts, ({ name }) => name).map(({ slug, name }) => ({
      value: slug,
      label: name,
    })),
  };
}

/** What a rule would adopt at once: listed now, to come, and never decided on. */
export async function findMatching(
  scope: Scope,
  { topic, host }: Pick<RuleForm, "topic" | "host">,
) {
  const found = (await findOffered(scope)).filter(
    (each) =>
      each.adoptedAt === null &&
      each.listedAt !== null &&
      (!topic || each.topic.slug === topic) &&
      (!host || each.host.slug === host),
  );
  return db.session.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      startsAt: true,
      endsAt: true,
      zone: true,
      host: { select: { shortName: true } },
    },
  });
}
