import { expect } from "vitest";
import type { Scope } from "#app/features/identity/scope.ts";
import { exportPeople } from "#app/features/people/export-people.server.ts";
import { type PeopleFilter, readFilter } from "#app/features/people/people.ts";
import { getPeoplePage } from "#app/features/people/people-page.server.ts";
import { getPerson } from "#app/features/people/person-queries.server.ts";
import { getPrint } from "#app/features/people/print-queries.server.ts";
import { openPassedOn } from "#app/features/people/views.server.ts";
import { findSessions, getPublicSession } from "#app/features/programme/api-queries.server.ts";
import { findCalendar, findFeed } from "#app/features/programme/feed-queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { csvOf, xlsxOf } from "#app/platform/sheet.server.ts";
import { type Crowd, type Guest, mayRead, namedIn } from "./crowd.ts";
import { unzipped } from "./unzipped.ts";

/** Page, person, CSV, XLSX, print, API and feeds of all three: every name that is due, and no other. */
export async function expectSeen(crowd: Crowd) {
  for (const [reader, office] of crowd.offices.entries()) {
    const actor = {
      kind: "staff",
      staffId: `amt-${reader}`,
      role: "planner",
      mayAct: true,
    } as const;
    const scope: Scope = { ...office, actor };
    const own = numbers(crowd, (guest) => !guest.erased && guest.through === reader);
    expect(await namedEverywhere(scope, crowd.sessionId)).toEqual(everywhere(own));
    await expectClosed(scope, crowd, reader);

    await openPassedOn(scope, crowd.sessionId);
    const seen = numbers(crowd, (guest) => mayRead(guest, reader));
    expect(await namedEverywhere(scope, crowd.sessionId)).toEqual(everywhere(seen));
    await expectCounts(scope, crowd, reader);
    expect(await namedInPublic(scope, crowd.sessionId)).toEqual([]);
  }
}

const numbers = ({ people }: Crowd, which: (guest: Guest) => boolean) =>
  people.flatMap((guest, n) => (which(guest) ? [n] : []));

const everywhere = (due: number[]) => ({ page: due, csv: due, xlsx: due, print: due });

async function namedEverywhere(scope: Scope, session: string) {
  const filter = { ...readFilter(new URLSearchParams()), session };
  const xlsx = unzipped(await xlsxOf(await taken(scope, filter, "xlsx")));
  return {
    page: namedIn(await allPages(scope, filter)),
    csv: namedIn(await csvOf(await taken(scope, filter, "csv"))),
    xlsx: namedIn(Object.values(xlsx).join()),
    print: namedIn(JSON.stringify(await getPrint(scope, filter))),
  };
}

async function taken(scope: Scope, filter: PeopleFilter, format: "csv" | "xlsx") {
  const sheet = await exportPeople(scope, filter, format);
  if (!sheet) throw new Error("A crowd fits into a workbook");
  return sheet;
}

async function allPages(scope: Scope, filter: PeopleFilter) {
  const first = await getPeoplePage(scope, filter);
  const rest = Array.from({ length: first.pages - 1 }, (_, n) =>
    getPeoplePage(scope, { ...filter, page: n + 2 }),
  );
  return JSON.stringify([first, ...(await Promise.all(rest))]);
}

/** Before it is opened, nobody of a partner has a page; who may not be read has none at all. */
async function expectClosed(scope: Scope, { sessionId, people }: Crowd, reader: number) {
  const strangers = people.flatMap((guest, n) => (guest.through === reader ? [] : [n])).slice(0, 5);
  for (const n of strangers) {
    const where = { sessionId, ticket: n + 1 };
    const { id } = await db.registration.findFirstOrThrow({ where });
    const shown = getPerson(scope, id);
    if (mayRead(people[n] as Guest, reader)) expect(await shown).toBeNull();
    else await expect(shown).rejects.toMatchObject({ status: 404 });
  }
}

const isHeld = ({ status }: Guest) => ["seated", "offered", "waiting"].includes(status);

/** Sums over the associations equal the total; what is told is true, and small numbers are not. */
async function expectCounts(scope: Scope, { sessionId, people, offices }: Crowd, reader: number) {
  const filter = { ...readFilter(new URLSearchParams()), session: sessionId };
  const { counts } = await getPeoplePage(scope, filter);
  if (!counts) throw new Error("A session has counts");
  const held = people.filter(isHeld);
  expect(counts.mine).toBe(held.filter(({ through }) => through === reader).length);
  if (counts.total !== null) expect(counts.total).toBe(held.length);
  for (const { key, named, unnamed } of counts.others) {
    const channel = offices.findIndex(({ association }) => association.id === key);
    const through = held.filter((guest) => guest.through === channel);
    const unseen = through.filter((guest) => !mayRead(guest, reader)).length;
    expect(named + unseen).toBe(through.length);
    if (typeof unnamed === "number") expect([unnamed, unnamed >= 5]).toEqual([unseen, true]);
  }
  const hidden = counts.others.filter(({ unnamed }) => typeof unnamed !== "number");
  if (counts.total !== null) expect(hidden).not.toHaveLength(1);
}

async function namedInPublic(scope: Scope, id: string) {
  const { now, locale, association } = scope;
  const open = { now, locale };
  const query = { association: association.slug } as Parameters<typeof findSessions>[1];
  const told = [
    await findSessions(open as never, query),
    await getPublicSession(open as never, id),
    await findFeed({ ...open, association }, {}, "rss"),
    await findCalendar({ ...open, association }, {}),
  ];
  return namedIn(JSON.stringify(told));
}
