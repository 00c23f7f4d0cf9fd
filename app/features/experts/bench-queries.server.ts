import { DateTime } from "luxon";
import type { Scope } from "#app/features/identity/scope.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { stillOpen } from "./lending.ts";
import { knownTo } from "./visibility.server.ts";

/** How an expert comes to this association. */
export type Standing = "own" | "lent" | "asked" | "lendable";
export type BenchFilters = {
  standing?: string;
  topic?: string;
  text?: string;
  order?: string;
  page?: number;
};

const onePage = 40;

/** Everybody this association may know of, narrowed, in order, a page at a time; and how many of each standing. */
export async function findBench(scope: Scope, filters: BenchFilters = {}) {
  const all = await readBench(scope);
  const narrowed = all.filter((expert) => isWanted(expert, filters));
  const shown = narrowed.filter(({ standing }) => fits(standing, filters.standing));
  const ordered = [...shown].sort(orders[filters.order ?? ""] ?? byName);
  const pages = Math.max(1, Math.ceil(shown.length / onePage));
  const page = Math.min(Math.max(1, filters.page ?? 1), pages);
  const count = (standing: string) =>
    narrowed.filter((expert) => fits(expert.standing, standing)).length;
  return {
    rows: ordered.slice((page - 1) * onePage, page * onePage),
    counts: {
      all: narrowed.length,
      own: count("own"),
      lent: count("lent"),
      partner: count("partner"),
    },
    isEmpty: all.length === 0,
    page,
    pages,
  };
}

export type BenchRow = Awaited<ReturnType<typeof findBench>>["rows"][number];

async function readBench(scope: Scope) {
  const { association, now, locale } = scope;
  const ours = { associationId: association.id };
  const [experts, times] = await Promise.all([
    db.expert.findMany({
      where: knownTo(scope),
      select: {
        id: true,
        name: true,
        nameEn: true,
        pausedAt: true,
        home: { select: { id: true, shortName: true } },
        topics: { select: { topic: { select: { slug: true, name: true, nameEn: true } } } },
        lendings: { where: { ...ours, endedAt: null }, select: { grantedAt: true } },
        requests: { where: { ...ours, ...stillOpen(now) }, select: { id: true } },
      },
    }),
    timesOf(scope),
  ]);
  return experts.map(({ name, nameEn, topics, lendings, requests, home, pausedAt, ...expert }) => ({
    ...expert,
    name: locale === "en" ? nameEn : name,
    topics: topics.map(({ topic }) => ({
      slug: topic.slug,
      name: locale === "en" ? topic.nameEn : topic.name,
    })),
    home: home.shortName,
    pauses: pausedAt !== null,
    standing: standingOf(home.id === association.id, lendings.length > 0, requests.length > 0),
    next: times.get(expert.id)?.next ?? null,
    hours: Number(times.get(expert.id)?.hours ?? 0),
  }));
}

function standingOf(isOwn: boolean, isLent: boolean, isAsked: boolean): Standing {
  if (isOwn) return "own";
  return isLent ? "lent" : isAsked ? "asked" : "lendable";
}

type Times = { expertId: string; next: Date | null; hours: string | null };

/** The next hour and the hours given this year: of one's own experts all, of others those given here. */
async function timesOf({ association, now }: Scope) {
  const year = startOfYear(now, association.zone);
  const rows = await db.$queryRaw<Times[]>(Prisma.sql`
    SELECT engagement."expertId",
      min(engagement."startsAt") FILTER (WHERE engagement."endsAt" > ${now}) AS next,
      sum(extract(epoch FROM engagement."endsAt" - engagement."startsAt")) FILTER (
        WHERE engagement."endsAt" <= ${now} AND engagement."startsAt" >= ${year}) / 3600 AS hours
    FROM "Engagement" engagement
    JOIN "Expert" expert ON expert.id = engagement."expertId"
    LEFT JOIN "Session" session ON session.id = engagement."sessionId"
    WHERE engagement.firm AND engagement."releasedAt" IS NULL
      AND (expert."homeId" = ${association.id} OR session."hostId" = ${association.id})
    GROUP BY engagement."expertId"`);
  return new Map(rows.map((row) => [row.expertId, row]));
}

/** The first moment of the year in the association's zone. */
export const startOfYear = (now: Date, zone: string) =>
  DateTime.fromJSDate(now, { zone }).startOf("year").toJSDate();

const fits = (standing: Standing, wanted = "") =>
  wanted === "partner"
    ? standing === "lendable" || standing === "asked"
    : !["own", "lent"].includes(wanted) || standing === wanted;

type Read = Awaited<ReturnType<typeof readBench>>[number];

function isWanted({ name, home, topics }: Read, { topic, text }: BenchFilters) {
  if (topic && !topics.some(({ slug }) => slug === topic)) return false;
  const said = [name, home, ...topics.map((each) => each.name)].join(" ").toLowerCase();
  const words = (text ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => said.includes(word));
}

const collator = new Intl.Collator("de");
const byName = (one: Read, other: Read) => collator.compare(one.name, other.name);
const soon = ({ next }: Read) => next?.getTime() ?? Number.POSITIVE_INFINITY;
const orders: Record<string, (one: Read, other: Read) => number> = {
  next: (one, other) =>
    soon(one) < soon(other) ? -1 : soon(one) > soon(other) ? 1 : byName(one, other),
  hours: (one, other) => other.hours - one.hours || byName(one, other),
};

/** The topics of the installation, by name. */
export async function findTopics({ locale }: Pick<Scope, "locale">) {
  const topics = await db.topic.findMany({ select: { slug: true, name: true, nameEn: true } });
  return topics
    .map(({ slug, name, nameEn }) => ({ slug, name: locale === "en" ? nameEn : name }))
    .sort((one, other) => collator.compare(one.name, other.name));
}
