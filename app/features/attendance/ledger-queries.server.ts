import type { Scope } from "#app/features/identity/scope.ts";
import { shownCounts } from "#app/features/registration/counts.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import { concernedWith } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { whenWords } from "#app/ui/when.ts";
import { type LedgerFilter, linesOnPage } from "./ledger.ts";
import { findPresence, presenceOf } from "./minutes.server.ts";

/** A session that this office hosts, shows or has shown. @throws 404 */
export const sessionOfLedger = async (scope: Scope, id: string) =>
  orNotFound(
    await db.session.findFirst({
      where: { id, publishedAt: { not: null }, OR: concernedWith(scope).OR },
      select: { id: true, title: true, startsAt: true, endsAt: true, zone: true },
    }),
  );

/** Everybody of one's own channel who has a seat or was there, and what the ledger says of them. */
export async function findLedger(scope: Scope, sessionId: string) {
  const session = await sessionOfLedger(scope, sessionId);
  const people = await db.registration.findMany({
    where: {
      ...{ sessionId, throughId: scope.association.id },
      OR: [{ status: "seated" }, { entries: { some: { lifeSigns: { some: {} } } } }],
    },
    select: {
      ...{ id: true, name: true, company: true, erasedAt: true },
      certificates: { where: { replacedAt: null }, select: { number: true } },
    },
  });
  const known = await findPresence(
    scope,
    session,
    people.map(({ id }) => id),
  );
  const lines = people.flatMap(({ id, name, company, erasedAt, certificates: [certificate] }) => {
    const presence = known.get(id);
    const number = certificate?.number ?? null;
    return presence ? [{ id, name, company, isBlank: erasedAt !== null, number, ...presence }] : [];
  });
  return { session, lines };
}

export type LedgerLine = Awaited<ReturnType<typeof findLedger>>["lines"][number];

/** One page of it, as the address asks, and how many came through others: no small number, no name. */
export async function getLedger(scope: Scope, sessionId: string, filter: LedgerFilter) {
  const { session, lines } = await findLedger(scope, sessionId);
  const found = narrowed(lines, filter);
  const from = (filter.page - 1) * linesOnPage;
  return {
    title: session.title,
    zone: session.zone,
    when: whenWords({ ...session, locale: scope.locale, now: scope.now }).long,
    hasBegun: session.startsAt <= scope.now,
    total: found.length,
    pages: Math.max(1, Math.ceil(found.length / linesOnPage)),
    seats: lines.length,
    present: lines.filter(({ minutes }) => minutes > 0).length,
    lines: found.slice(from, from + linesOnPage),
    others: await countOthers(scope, session),
  };
}

/** The lines of a filter, in its order; who has no name any more stands last. */
export function narrowed(lines: LedgerLine[], { q, presence, sort, reversed }: LedgerFilter) {
  const words = q.toLocaleLowerCase("de").split(/\s+/).filter(Boolean);
  const collator = new Intl.Collator("de");
  const value = (line: LedgerLine) => (sort === "minutes" ? "" : line[sort]);
  const sides = reversed ? -1 : 1;
  return lines
    .filter(({ name, company }) => {
      const text = `${name} ${company}`.toLocaleLowerCase("de");
      return words.every((word) => text.includes(word));
    })
    .filter((line) => presence === "" || is[presence](line))
    .sort(
      (one, other) =>
        Number(one.isBlank) - Number(other.isBlank) ||
        sides * (sort === "minutes" ? other.minutes - one.minutes : 0) ||
        sides * collator.compare(value(one), value(other)) ||
        collator.compare(one.name, other.name) ||
        one.id.localeCompare(other.id),
    );
}

const is = {
  present: ({ minutes }: LedgerLine) => minutes > 0,
  absent: ({ minutes }: LedgerLine) => minutes === 0,
  corrected: ({ isCorrected }: LedgerLine) => isCorrected,
  certified: ({ number }: LedgerLine) => number !== null,
};

async function countOthers(scope: Scope, session: Awaited<ReturnType<typeof sessionOfLedger>>) {
  const others = await db.registration.findMany({
    where: {
      ...{ sessionId: session.id, throughId: { not: scope.association.id } },
      OR: [{ status: "seated" }, { entries: { some: { lifeSigns: { some: {} } } } }],
    },
    orderBy: [{ throughId: "asc" }],
    select: { id: true, through: { select: { id: true, shortName: true } } },
  });
  const ids = others.map(({ id }) => id);
  const known = await findPresence(scope, session, ids);
  const channels = new Map(others.map(({ through }) => [through.id, through.shortName]));
  const counts = [...channels.keys()].map((key) => ({
    key,
    count: others.filter((one) => one.through.id === key && (known.get(one.id)?.minutes ?? 0) > 0)
      .length,
  }));
  return shownCounts(counts).cells.map(({ key, shown }) => ({
    ...{ key, shown },
    label: channels.get(key) ?? "",
  }));
}

/** One person of one's own channel: every correction, and who made it. @throws 404 */
export async function getAttendee(scope: Scope, sessionId: string, registrationId: string) {
  const session = await sessionOfLedger(scope, sessionId);
  const person = orNotFound(
    await db.registration.findFirst({
      where: { ...placeOf(scope, registrationId), sessionId, erasedAt: null },
      select: {
        ...{ id: true, name: true, company: true },
        certificates: { where: { replacedAt: null }, select: { number: true } },
        corrections: {
          orderBy: [{ correctedAt: "desc" }, { id: "desc" }],
          select: {
            ...{ id: true, minutes: true, reason: true, correctedAt: true },
            correctedBy: { select: { name: true } },
          },
        },
      },
    }),
  );
  const { now, locale } = scope;
  const length = Math.round((+session.endsAt - +session.startsAt) / 60_000);
  return {
    ...{ person, length, title: session.title, zone: session.zone },
    when: whenWords({ ...session, locale, now }).long,
    hasBegun: session.startsAt <= now,
    presence: await presenceOf(scope, session, registrationId),
  };
}

export type Attendee = Awaited<ReturnType<typeof getAttendee>>;
