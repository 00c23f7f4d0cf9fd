import type { Scope } from "#app/features/identity/scope.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { localTime, readDay } from "#app/ui/local-time.ts";
import { type ArchiveFilters, archivePage } from "./archive.ts";
import { inArchiveOf } from "./visibility.server.ts";

const shown = {
  ...{ id: true, title: true, part: true, type: true, bytes: true, publishedAt: true },
  ...{ startedAt: true, endedAt: true, deleteOn: true },
  session: {
    select: {
      ...{ id: true, title: true, summary: true, description: true, language: true },
      ...{ startsAt: true, endsAt: true, zone: true },
      topic: { select: { slug: true, name: true, nameEn: true } },
      host: {
        select: { id: true, slug: true, name: true, namedAsHost: true, namedAsHostEn: true },
      },
    },
  },
} as const;

/** A page of an association's archive, latest session first, with the years and topics there are. */
export async function findArchive(scope: Scope, filters: ArchiveFilters) {
  const all = inArchiveOf(scope);
  const where = { AND: [all, ...narrowing(filters, scope.association.zone)] };
  const [rows, count, kinds] = await Promise.all([
    db.recording.findMany({
      where,
      orderBy: [{ session: { startsAt: "desc" } }, { part: "asc" }, { id: "asc" }],
      skip: (filters.page - 1) * archivePage,
      take: archivePage,
      select: shown,
    }),
    db.recording.count({ where }),
    db.recording.findMany({ where: all, select: kindOf }),
  ]);
  return {
    rows: rows.map((row) => plain(row, scope)),
    count,
    pages: Math.max(1, Math.ceil(count / archivePage)),
    ...kindsIn(kinds, scope),
  };
}

const kindOf = {
  session: {
    select: { startsAt: true, topic: { select: { slug: true, name: true, nameEn: true } } },
  },
} as const;

type Kinds = Awaited<ReturnType<typeof db.recording.findMany<{ select: typeof kindOf }>>>;

function kindsIn(rows: Kinds, { association, locale }: Scope) {
  const years = rows.map(({ session }) =>
    localTime(session.startsAt, association.zone).slice(0, 4),
  );
  const topics = new Map(rows.map(({ session: { topic } }) => [topic.slug, named(topic, locale)]));
  const { compare } = new Intl.Collator(locale);
  return {
    years: [...new Set(years)].sort().reverse(),
    topics: [...topics]
      .map(([slug, name]) => ({ slug, name }))
      .sort((a, b) => compare(a.name, b.name)),
  };
}

/** Every word stands in the title or in what the session says of itself. */
function narrowing({ text, year, topic }: ArchiveFilters, zone: string) {
  const words = (text ?? "").split(/\s+/).filter(Boolean).slice(0, 8);
  const where: Prisma.RecordingWhereInput[] = words.map((word) => {
    const contains = { contains: word, mode: "insensitive" as const };
    const says = [{ title: contains }, { summary: contains }, { description: contains }];
    return {
      OR: [{ title: contains }, ...says.map((session) => ({ session })), ofTopic(contains)],
    };
  });
  if (topic) where.push({ session: { topic: { slug: topic } } });
  const span = year
    ? { gte: startOf(year, zone), lt: startOf(String(Number(year) + 1), zone) }
    : null;
  if (span) where.push({ session: { startsAt: span } });
  return where;
}

const ofTopic = (contains: { contains: string; mode: "insensitive" }) => ({
  session: { topic: { OR: [{ name: contains }, { nameEn: contains }] } },
});

/** New Year where the association is, as its list of years is counted. */
const startOf = (year: string, zone: string) => readDay(`${year}-01-01`, zone)?.toJSDate();

/** As many as a sheet of the sitemap takes beside the sessions. */
const mostListed = 4_000;

/** What of an archive a search engine should know, latest first. */
export async function findArchivedIds(scope: Scope): Promise<string[]> {
  const rows = await db.recording.findMany({
    where: inArchiveOf(scope),
    orderBy: [{ publishedAt: "desc" }, { id: "asc" }],
    take: mostListed,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** One recording with everything its page says. @throws 404 where this association does not show it */
export async function getArchived(scope: Scope, id: string) {
  const where = { ...inArchiveOf(scope), id };
  return plain(orNotFound(await db.recording.findFirst({ where, select: shown })), scope);
}

type Row = NonNullable<
  Awaited<ReturnType<typeof db.recording.findFirst<{ select: typeof shown }>>>
>;

function plain(
  { bytes, startedAt, endedAt, session, ...row }: Row,
  { locale, association }: Scope,
) {
  const { host, topic, ...told } = session;
  const lasts = startedAt && endedAt ? endedAt.getTime() - startedAt.getTime() : null;
  return {
    ...row,
    ...{ bytes: Number(bytes), startedAt, endedAt, title: row.title ?? told.title },
    minutes: lasts && lasts > 0 ? Math.max(1, Math.round(lasts / 60_000)) : null,
    session: { ...told, topic: named(topic, locale) },
    host: {
      ...{ slug: host.slug, name: host.name, isOwn: host.id === association.id },
      namedAsHost: locale === "en" ? host.namedAsHostEn : host.namedAsHost,
    },
  };
}

const named = ({ name, nameEn }: { name: string; nameEn: string }, locale: Scope["locale"]) =>
  locale === "en" ? nameEn : name;

export type Archived = Awaited<ReturnType<typeof getArchived>>;
