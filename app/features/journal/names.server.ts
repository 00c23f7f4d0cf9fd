import type { Scope } from "#app/features/identity/scope.ts";
import { concernedWith } from "#app/features/sessions/visibility.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { db } from "#app/platform/db.server.ts";

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
    staff,
    alliances,
    topics,
    associations,
  ] = await Promise.all([
    movesAmong(entries),
    reasonsAmong(scope, idsOf("entryId")),
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
    staff: byId(staff),
    alliances: byId(alliances),
    topics: spoken(topics),
    associations: byId(associations.map(({ id, shortName }) => ({ id, name: shortName }))),
  };
}

export type Names = Awaited<ReturnType<typeof namesIn>>;

export type Span = { startsAt: Date; endsAt: Date };

/** From when to when sessions were moved, by session and the revision that the move made. */
async function movesAmong(entries: Entry[]) {
  const moved = entries.filter(({ type }) => movesIn.includes(type));
  const ids = [...new Set(moved.map(({ payload }) => String(payload.sessionId)))];
  const sessions = ids.length
    ? await db.session.findMany({
        where: { id: { in: ids } },
        select: {
          ...{ id: true, startsAt: true, endsAt: true, zone: true },
          changes: { orderBy: { revision: "asc" } },
        },
      })
    : [];
  const moves = new Map<string, { from: Span; to: Span; zone: string }>();
  for (const { id, zone, changes, ...now } of sessions)
    for (const [n, { revision, formerStartsAt, formerEndsAt }] of changes.entries()) {
      const next = changes[n + 1];
      const to = next ? { startsAt: next.formerStartsAt, endsAt: next.formerEndsAt } : now;
      const from = { startsAt: formerStartsAt, endsAt: formerEndsAt };
      moves.set(`${id} ${revision}`, { from, to, zone });
    }
  return moves;
}

/** Why people were sent out of the rooms of one's own sessions, by the entry that keeps it. */
async function reasonsAmong({ association }: Scope, identities: string[]) {
  if (identities.length === 0) return new Map<string, string>();
  const entries = await db.roomEntry.findMany({
    where: { identity: { in: identities }, room: { session: { hostId: association.id } } },
    select: { identity: true, removedReason: true },
  });
  return new Map(entries.map((one) => [one.identity, one.removedReason ?? ""]));
}

const movesIn = ["session.rescheduled", "session.prolonged", "session.ended"];
