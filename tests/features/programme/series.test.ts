import { beforeEach, expect, test } from "vitest";
import { findCalendar } from "#app/features/programme/feed-queries.server.ts";
import { findSeriesOf } from "#app/features/programme/find-series-of.server.ts";
import { staleBy } from "#app/features/programme/lasting.server.ts";
import { getSeries } from "#app/features/programme/series-queries.server.ts";
import { publicAddress } from "#app/public-pages.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  aSeriesOf,
  aSession,
  guestOf,
  later,
  theEveningBefore,
  theSessionStarts,
} from "#tests/support/cast.ts";

const week = 7 * 24 * 60;
let aiw: Association;
let emsland: Association;
let dates: Record<"past" | "own" | "shared" | "draft", { id: string }>;
let series: string;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  const pooled = { alliance: await anAlliance(aiw, emsland), adoptedBy: emsland };
  const inWeeks = (weeks: number) => ({ startsAt: later(theSessionStarts, weeks * week) });
  dates = {
    past: await aSession(aiw, inWeeks(-1)),
    own: await aSession(aiw, inWeeks(0)),
    shared: await aSession(aiw, { ...pooled, ...inWeeks(1) }),
    draft: await aSession(aiw, { ...inWeeks(2), draft: true }),
  };
  series = await aSeriesOf(
    aiw,
    Object.values(dates).map(({ id }) => id),
  );
});

const shownBy = async (association: Association) => {
  const { coming, past } = await getSeries(guestOf(association), series);
  return [coming, past].map((rows) => rows.map(({ id }) => id));
};

test("the host shows all its published dates, those that are over apart", async () => {
  expect(await shownBy(aiw)).toEqual([[dates.own.id, dates.shared.id], [dates.past.id]]);
});

test("an adopter shows the dates that it has adopted", async () => {
  expect(await shownBy(emsland)).toEqual([[dates.shared.id], []]);
});

test("a date leads to the whole series where there is more than this one to see", async () => {
  expect(await findSeriesOf(guestOf(aiw), dates.shared.id)).toMatchObject({ id: series, dates: 3 });
  expect(await findSeriesOf(guestOf(emsland), dates.shared.id)).toBeNull();
});

test("without a text of its own a series has that of its next date", async () => {
  const { title, text } = await getSeries(guestOf(aiw), series);
  expect([title, text]).toEqual(["Kurzarbeit", "Bringen Sie Ihre Fragen mit."]);
});

test("its calendar has its dates and no others, and its name", async () => {
  await aSession(aiw, { title: "Zoll", startsAt: later(theSessionStarts, 60) });
  const { association, now, locale } = guestOf(aiw, theEveningBefore);
  const file = await findCalendar({ association, now, locale }, { series });
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(file).toContain(`X-WR-CALNAME:Kurzarbeit · ${aiw.name}`);
  expect(file).not.toContain("Zoll");
});

test("its page is kept, and made anew for a seat of any of its dates", () => {
  expect(publicAddress(`/en/aiw/reihen/${series}`, "x=1")).toBe(`/en/aiw/reihen/${series}`);
  expect(publicAddress("/aiw/programm.ics", `reihe=${series}`)).toContain(series);
  expect(staleBy({ type: "registration.seated", sessionId: dates.own.id })).toContain(dates.own.id);
});
