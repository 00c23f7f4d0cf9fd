import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { findSeriesOf } from "#app/features/programme/find-series-of.server.ts";
import {
  findHostOfFormerSeries,
  findSeriesTitle,
  getSeries,
} from "#app/features/programme/series-queries.server.ts";
import { findComingSeries } from "#app/features/programme/sitemap-queries.server.ts";
import { aSeriesOf, officeOf } from "#tests/support/cast.ts";
import type { Line, World } from "./world.ts";
import { nextDay } from "./world.ts";

/** Two dates that the partner shows as well, and one that it does not. */
async function aSeries(world: World) {
  const draft = await world.draft();
  const dates = [await world.shared(), await world.shared(nextDay.startsAt), draft];
  return { id: await aSeriesOf(world.own, dates, "Leak-series"), dates };
}

/** A series is what its dates are: shown by who shows one of them. */
export const seriesReads: Record<string, Line> = {
  "programme/series-queries: getSeries": {
    call: async (scope, world) => getSeries(scope, (await aSeries(world)).id),
    own: "series shared",
    partner: "series shared",
    foreign: "404",
  },
  "programme/series-queries: findHostOfFormerSeries": {
    call: async (scope, world) => {
      const { id, dates } = await aSeries(world);
      for (const date of dates.slice(0, 2)) await unadopt(officeOf(world.partner), date);
      return (await findHostOfFormerSeries(scope, id)) ? "ok" : null;
    },
    own: "nothing",
    partner: "ok",
    foreign: "nothing",
  },
  "programme/find-series-of: findSeriesOf": {
    call: async (scope, world) => findSeriesOf(scope, (await aSeries(world)).dates[0] ?? ""),
    own: "series",
    partner: "series",
    foreign: "nothing",
  },
  "programme/series-queries: findSeriesTitle": {
    call: async (scope, world) => findSeriesTitle(scope, (await aSeries(world)).id),
    own: "series",
    partner: "series",
    foreign: "nothing",
  },
  "programme/sitemap-queries: findComingSeries": {
    call: async (scope, world) => {
      const { id } = await aSeries(world);
      return (await findComingSeries(scope)).includes(id) ? "ok" : null;
    },
    own: "ok",
    partner: "ok",
    foreign: "nothing",
  },
};
