import type { Scope } from "#app/features/identity/scope.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { calendarFeed } from "#app/platform/calendar.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { env, publicUrl } from "#app/platform/env.server.ts";
import { whenWords } from "#app/ui/when.ts";
import { commonProgramme } from "./common-queries.server.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { findIds } from "./find-ids.server.ts";
import { among, findComing } from "./outline.server.ts";
import { queryOf } from "./programme-address.ts";
import type { ProgrammeFilters } from "./programme-filters.server.ts";
import { rowFields, toRow } from "./programme-row.server.ts";
import { narrowed } from "./search.server.ts";
import { findSeriesTitle } from "./series-queries.server.ts";

/** A visitor of one association's programme, or of the installation's common one. */
export type Reader = Pick<Scope, "now" | "locale"> & Partial<Pick<Scope, "association">>;

/** More than this nobody reads ahead; the programme itself has pages. */
const atMost = 100;

const { id, title, summary, language, startsAt, endsAt, zone, cancelledAt } = rowFields;
const { topic, host, speakers } = rowFields;

/** Neither seats nor other portals: a feed says when and where, the page says the rest. */
const feedFields = {
  ...{ id, title, summary, language, startsAt, endsAt, zone, cancelledAt },
  ...{ topic, host, speakers, revision: true, publishedAt: true },
} as const satisfies Prisma.SessionSelect;

type Ending = "ics" | "rss" | "json";

/** The coming sessions of this view of the programme, the next ones first. */
export async function findFeed(reader: Reader, filters: ProgrammeFilters, ending: Ending) {
  const { association, now, locale } = reader;
  const shown = association
    ? among(await findComing({ association, now }))
    : commonProgramme(reader);
  const ids = await findIds(await narrowed(reader, filters, shown), { most: atMost });
  const sessions = await db.session.findMany({
    where: { id: { in: ids } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: feedFields,
  });
  return {
    ...(await sourceOf(reader, filters)),
    description: m.finding_feed_description(),
    self: `${publicUrl}${pathsIn(locale).feed(association?.slug ?? null, ending, queryOf(filters))}`,
    locale,
    items: sessions.map((session) => itemOf(session, reader)),
  } satisfies Feed;
}

/** Whose sessions they are, and the page that shows the same. */
async function sourceOf({ association, locale }: Reader, filters: ProgrammeFilters) {
  const go = pathsIn(locale);
  const query = queryOf(filters);
  if (!association)
    return {
      title: m.finding_feed_title_common(),
      home: `${publicUrl}${go.entry()}${query}`,
    };
  const { name, slug } = association;
  const series = filters.series && (await findSeriesTitle({ association }, filters.series));
  return series
    ? {
        title: m.sessions_series_feed({ title: series.title, name }),
        home: `${publicUrl}${go.series(slug, series.id)}`,
      }
    : {
        title: m.finding_feed_title({ name }),
        home: `${publicUrl}${go.portal(slug, query)}`,
      };
}

type Session = Prisma.SessionGetPayload<{ select: typeof feedFields }>;

function itemOf(session: Session, reader: Reader): FeedItem & { hostName: string } {
  const row = toRow({ ...session, hostId: session.host.id, ...unasked }, reader);
  const { locale, now, association } = reader;
  const when = whenWords({ ...row, locale, now });
  const page = pathsIn(locale).session(association?.slug ?? row.host.slug, row.id);
  const isCancelled = row.cancelledAt !== null;
  return {
    uid: `session-${row.id}@${new URL(publicUrl).hostname}`,
    url: `${publicUrl}${page}`,
    title: isCancelled ? m.finding_feed_cancelled({ title: row.title }) : row.title,
    lines: [
      when.long,
      row.experts,
      row.summary,
      m.finding_feed_hosted({ host: row.host.namedAsHost }),
    ].filter(Boolean),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    zone: row.zone,
    cancelled: isCancelled,
    revision: session.revision,
    publishedAt: session.publishedAt ?? row.startsAt,
    topic: row.topic.name,
    language: row.language,
    hostName: row.host.name,
  };
}

const unasked = { pools: [], showings: [], replacedBy: null };

/** The same view as a calendar to subscribe to; what becomes of a session reaches it within hours. */
export async function findCalendar(reader: Reader, filters: ProgrammeFilters): Promise<string> {
  const { association, now } = reader;
  const feed = await findFeed(reader, filters, "ics");
  const address =
    association?.senderPassedAt && association.senderAddress
      ? association.senderAddress
      : env.MAIL_FROM;
  return calendarFeed({
    name: feed.title,
    url: feed.self,
    entries: feed.items.map(({ url, lines, revision, hostName, ...item }) => ({
      ...item,
      sequence: revision,
      description: [...lines, url].join("\n"),
      location: url,
      url,
      organizer: { name: association?.name ?? hostName, address },
      at: now,
    })),
  });
}
