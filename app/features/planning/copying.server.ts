import { speakers } from "#app/features/experts/speakers.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { chosenIn } from "#app/features/sessions/session-plan.ts";
import {
  hostedBy,
  openToAll as published,
  shownBy,
} from "#app/features/sessions/visibility.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { findBusy } from "./busy.server.ts";
import { freeStarts } from "./office-hours.ts";
import type { Typed } from "./planning.ts";
import { clockIn, dated, dayIn, openToAll } from "./starting.ts";

/** The words of a session that this association may see; of its own one the settings, too. Never people. */
export async function copyOf(scope: Scope, id: string): Promise<Typed> {
  const found = await db.session.findFirst({ where: mayCopy(scope, id), include });
  const { hostId, ...session } = orNotFound(found);
  const words = { ...wordsOf(session), like: [id] };
  return hostId === scope.association.id ? { ...words, ...settingsOf(session) } : words;
}

/** One's own session, one that one shows, or what everybody may read. */
export const mayCopy = (scope: Scope, id: string) =>
  ({ id, OR: [hostedBy(scope), shownBy(scope), published] }) satisfies Prisma.SessionWhereInput;

/** A week after the last date of a series, or of a session that becomes one. */
export async function nextOfSeries(scope: Scope, of: string): Promise<Typed> {
  const session = orNotFound(
    await db.session.findFirst({
      where: { ...hostedBy(scope), OR: [{ id: of }, { seriesId: of }] },
      orderBy: { startsAt: "desc" },
      include,
    }),
  );
  const week = 7 * 24 * 3_600_000;
  const base = Math.max(session.startsAt.getTime(), scope.now.getTime() - week);
  const weeks = Math.ceil((base + 1 - session.startsAt.getTime()) / week);
  const by = (moment: Date) => new Date(moment.getTime() + weeks * week);
  const { zone } = scope.association;
  const next = dated(by(session.startsAt), by(session.endsAt), zone);
  return {
    ...wordsOf(session),
    ...settingsOf(session),
    ...next,
    series: [session.id],
    like: [session.id],
  };
}

/** The same hour with the same experts, at the first usual time they are all free; its list goes first. */
export async function secondDateOf(scope: Scope, id: string): Promise<Typed> {
  const { now } = scope;
  const { zone } = scope.association;
  const where = { id, ...hostedBy(scope), ...published };
  const first = orNotFound(await db.session.findFirst({ where, include }));
  const minutes = (first.endsAt.getTime() - first.startsAt.getTime()) / 60_000;
  const experts = first.speakers.map(({ expertId }) => expertId);
  const from = new Date(Math.max(now.getTime() + 24 * 3_600_000, first.startsAt.getTime()));
  const busy = await findBusy(scope, experts, { startsAt: from, days: 30 });
  const days = freeStarts(busy, { now: from, zone, minutes, days: 10 });
  const usual = clockIn(first.startsAt, zone);
  const alike = days
    .flatMap(({ starts }) => starts)
    .find((start) => clockIn(start, zone) === usual);
  const startsAt =
    alike ?? days[0]?.starts[0] ?? new Date(first.startsAt.getTime() + 7 * 86_400_000);
  const opens = openToAll(now, startsAt);
  return {
    ...wordsOf(first),
    ...settingsOf(first),
    ...dated(startsAt, new Date(startsAt.getTime() + minutes * 60_000), zone),
    alliance: first.listings.map(({ allianceId }) => allianceId),
    ...{ second: [id], like: [id] },
    openDay: [dayIn(opens, zone)],
    openTime: [clockIn(opens, zone)],
  };
}

const include = {
  topic: { select: { slug: true } },
  pools: { select: { limit: true } },
  speakers,
  tapingPlan: { select: { plannedAt: true } },
  listings: { where: { unlistedAt: null }, select: { allianceId: true } },
} satisfies Prisma.SessionInclude;

type Copied = Awaited<ReturnType<typeof db.session.findFirstOrThrow<{ include: typeof include }>>>;

const wordsOf = ({
  topic,
  title,
  summary,
  description,
  language,
  format,
}: Omit<Copied, "hostId">) => ({
  topic: [topic.slug],
  ...{ title: [title], summary: [summary], description: [description] },
  ...{ language: [language], format: [format] },
});

const settingsOf = (session: Omit<Copied, "hostId">) => ({
  expert: session.speakers.map(({ expertId }) => expertId),
  seats: [String(session.pools.reduce((sum, { limit }) => sum + limit, 0) || 50)],
  policy: [session.promotionPolicy],
  questions: [chosenIn(session).questions],
  chat: [chosenIn(session).chat],
  recording: session.tapingPlan ? ["announced"] : [],
  partners: [chosenIn(session).partners],
  fallbackUrl: [session.fallbackUrl ?? ""],
  fallbackPhone: [session.fallbackPhone ?? ""],
});
