import type { Scope } from "#app/features/identity/scope.ts";
import { concernedWith } from "#app/features/sessions/visibility.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { db } from "#app/platform/db.server.ts";
import { movesAmong, reasonsAmong } from "./happened.server.ts";

export type Entry = {
  id: bigint;
  type: string;
  payload: Record<string, string | number | null | undefined>;
  associationId: string | null;
  recordedAt: Date;
  actor: string | null;
  staffId: string | null;
};

type Named = { id: string; name: string };
const byId = (rows: Named[]) => new Map(rows.map(({ id, name }) => [id, name]));

/**
 * The names behind the ids of these entries, as far as this association may read them: people of its own
 * channel, staff of its own office, sessions it hosts or has adopted. What is not here stays unnamed.
 */
export async function namesIn(scope: Scope, entries: Entry[]) {
  const { association, locale } = scope;
  const idsOf = (key: string) => [
    ...new Set(entries.flatMap(({ payload }) => (payload[key] ? [String(payload[key])] : []))),
  ];
  const within = (key: string) => ({ id: { in: idsOf(key) } });
  const staffIds = [...entries.flatMap(({ staffId }) => staffId ?? []), ...idsOf("memberId")];
  const served = { roles: { some: { associationId: association.id } } };
  const [
    moves,
    reasons,
    rules,
    sessions,
    registrations,
    experts,
    companies,
    staff,
    alliances,
    topics,
    associations,
  ] = await Promise.all([
    movesAmong(entries),
    reasonsAmong(association.id, idsOf("entryId")),
    db.adoptionRule.findMany({
      where: { ...within("ruleId"), associationId: association.id },
      select: {
        id: true,
        topic: { select: { name: true, nameEn: true } },
        host: { select: { shortName: true } },
      },
    }),
    db.session.findMany({
      where: {
        ...within("sessionId"),
        OR: [{ hostId: association.id }, ...concernedWith(scope).OR],
      },
      select: { id: true, title: true },
    }),
    db.registration.findMany({
      where: { ...within("registrationId"), throughId: association.id, erasedAt: null },
      select: { id: true, name: true },
    }),
    db.expert.findMany({
      where: within("expertId"),
      select: { id: true, name: true, nameEn: true },
    }),
    db.company.findMany({
      where: { ...within("companyId"), memberships: { some: { associationId: association.id } } },
      select: { id: true, name: true },
    }),
    db.staff.findMany({
      where: { id: { in: staffIds }, ...served },
      select: { id: true, name: true },
    }),
    db.alliance.findMany({
      where: { ...within("allianceId"), members: { some: { associationId: association.id } } },
      select: { id: true, name: true },
    }),
    db.topic.findMany({
      where: within("topicId"),
      select: { id: true, name: true, nameEn: true },
    }),
    db.association.findMany({
      where: { id: { in: entries.flatMap(({ associationId }) => associationId ?? []) } },
      select: { id: true, shortName: true },
    }),
  ]);
  const spoken = (rows: (Named & { nameEn: string })[]) =>
    byId(rows.map(({ id, name, nameEn }) => ({ id, name: locale === "en" ? nameEn : name })));
  const ruleWords = ({ topic, host }: (typeof rules)[number]) =>
    [
      topic
        ? m.pool_rule_topic({ topic: locale === "en" ? topic.nameEn || topic.name : topic.name })
        : m.pool_rule_everything(),
      host && m.pool_rule_host({ host: host.shortName }),
    ]
      .filter(Boolean)
      .join(", ");
  return {
    moves,
    reasons,
    rules: byId(rules.map((rule) => ({ id: rule.id, name: ruleWords(rule) }))),
    sessions: byId(sessions.map(({ id, title }) => ({ id, name: title }))),
    registrations: byId(registrations),
    experts: spoken(experts),
    companies: byId(companies),
    staff: byId(staff),
    alliances: byId(alliances),
    topics: spoken(topics),
    associations: byId(associations.map(({ id, shortName }) => ({ id, name: shortName }))),
  };
}

export type Names = Awaited<ReturnType<typeof namesIn>>;
