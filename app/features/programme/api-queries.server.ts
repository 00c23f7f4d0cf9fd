import type { Scope } from "#app/features/identity/scope.ts";
import { poolsOf, seatsFree } from "#app/features/seats/seats.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import {
  adoptersInOrder,
  openToAll,
  openToAllSql,
  shownBySql,
} from "#app/features/sessions/visibility.server.ts";
import { pathsIn } from "#app/paths.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { all } from "#app/platform/words-sql.server.ts";
import { readMoment } from "#app/ui/local-time.ts";
import { houseZone } from "#app/zones.ts";
import type { ApiSession, ApiSessionPage, SessionQuery } from "./api.ts";
import { countOf, findIds } from "./find-ids.server.ts";
import { fromToday, onTopic, shownFor } from "./programme-filters.server.ts";

type OpenScope = Pick<Scope, "now" | "locale">;

/** Public sessions in the order of their start, a page at a time. @throws 404 for an unknown association. */
export async function findSessions(scope: OpenScope, query: SessionQuery): Promise<ApiSessionPage> {
  const { page = 1, pageSize = 20 } = query;
  const condition = all([openToAllSql, ...inTime(query, scope.now), ...(await matching(query))]);
  const [total, ids] = await Promise.all([
    countOf(condition),
    findIds(condition, { most: page * pageSize }),
  ]);
  const sessions = await db.session.findMany({
    where: { id: { in: ids.slice((page - 1) * pageSize) } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: fields,
  });
  return { items: sessions.map((session) => toSession(session, scope)), page, pageSize, total };
}

/** @throws 404 where nobody shows it. */
export async function getPublicSession(scope: OpenScope, id: string): Promise<ApiSession> {
  if (!/^\w{1,40}$/.test(id)) orNotFound(null);
  const where = { AND: [{ id }, openToAll] };
  return toSession(orNotFound(await db.session.findFirst({ where, select: fields })), scope);
}

function inTime({ from, to }: SessionQuery, now: Date): Prisma.Sql[] {
  if (!from && !to) return [fromToday(now, houseZone)];
  const [first, end] = [from && readMoment(from, houseZone), to && endOf(to)];
  return [
    ...(first ? [Prisma.sql`session."startsAt" >= ${first.toJSDate()}::timestamptz`] : []),
    ...(end ? [Prisma.sql`session."startsAt" < ${end.toJSDate()}::timestamptz`] : []),
  ];
}

const endOf = (moment: string) =>
  readMoment(moment, houseZone)?.plus({ days: moment.includes("T") ? 0 : 1 });

async function matching({ association, topic, district }: SessionQuery): Promise<Prisma.Sql[]> {
  return [
    ...(association ? [await shownAt(association)] : []),
    ...(topic ? [onTopic(topic)] : []),
    ...(district ? [shownFor(district)] : []),
  ];
}

async function shownAt(slug: string): Promise<Prisma.Sql> {
  const found = await db.association.findUnique({ where: { slug }, select: { id: true } });
  return shownBySql({ association: orNotFound(found) });
}

const named = { select: { id: true, slug: true, name: true } } as const;

const fields = {
  id: true,
  title: true,
  startsAt: true,
  endsAt: true,
  zone: true,
  cancelledAt: true,
  topic: { select: { slug: true, name: true, nameEn: true } },
  host: named,
  pools: true,
  showings: { ...adoptersInOrder, select: { association: named } },
} satisfies Prisma.SessionSelect;

type Raw = Prisma.SessionGetPayload<{ select: typeof fields }>;

function toSession(session: Raw, { locale, now }: OpenScope): ApiSession {
  const { id, title, topic, pools } = session;
  const sum = (count: "limit" | "taken") => pools.reduce((total, pool) => total + pool[count], 0);
  const isOpen = closedBecause(session, now) === null;
  const showing = ({ id: associationId, slug, name }: Raw["host"]) => {
    const free = seatsFree(poolsOf(pools), associationId);
    return {
      ...{ slug, name, url: publicUrl + pathsIn(locale).session(slug, id) },
      freeSeats: isOpen ? free.own + free.common : 0,
    };
  };
  return {
    id,
    slug: slugOf(title),
    title,
    topic: { slug: topic.slug, name: locale === "en" ? topic.nameEn || topic.name : topic.name },
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    timeZone: session.zone,
    seats: sum("limit"),
    seated: sum("taken"),
    waiting: poolsOf(pools).common.waiting,
    cancelledAt: session.cancelledAt?.toISOString() ?? null,
    host: showing(session.host),
    associations: [session.host, ...session.showings.map(({ association }) => association)].map(
      showing,
    ),
  };
}

const spelt: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** "Kurzarbeit für Anfänger" → "kurzarbeit-fuer-anfaenger". */
const slugOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => spelt[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "termin";
