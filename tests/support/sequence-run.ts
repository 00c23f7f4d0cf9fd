import fc from "fast-check";
import { DateTime } from "luxon";
import { checkFiles } from "./sequence-calendars.ts";
import { arrival, happening } from "./sequence-commands.ts";
import type { Model, Times } from "./sequence-model.ts";
import { begin, compare, deliverAll, type Ground, ground, type World } from "./sequence-world.ts";

const hour = 3_600_000;

/** Hours around which clocks in Berlin go back, go forward, or do nothing. */
const nights = ["2027-10-31", "2028-03-26", "2027-06-09"].map((day) => {
  const midnight = DateTime.fromISO(day, { zone: "Europe/Berlin" }).toMillis();
  return [1, 1.5, 2, 2.5, 3, 4].map((hours) => midnight + hours * hour);
});

const slotsOf = (starts: number[]): Times[] =>
  starts.flatMap((startsAt) =>
    [startsAt, startsAt + 24 * hour].map((start) => ({ startsAt: start, endsAt: start + hour })),
  );

const aModel = (times: Times, limit: number): Model => ({
  now: times.startsAt - 72 * hour,
  times,
  limit,
  revision: 0,
  cancelled: false,
  people: [],
  adopted: false,
  changes: [],
  addresses: 0,
});

const sequence = (place: Ground, slots: Times[], report: Report) =>
  fc.asyncProperty(
    fc.constantFrom(...slots),
    fc.integer({ min: 1, max: 3 }),
    fc.array(arrival, { minLength: 2, maxLength: 4 }),
    fc.array(happening(slots), { maxLength: 24, size: "max" }),
    async (times, limit, arrivals, happenings) => {
      const model = aModel(times, limit);
      let world: World | undefined;
      const setup = async () => {
        world = await begin(place, model);
        return { model, real: world };
      };
      await fc.asyncModelRun(setup, [...arrivals, ...happenings]);
      if (!world) return;
      await deliverAll(world, model);
      await compare(world, model);
      await checkFiles(world, model);
      report.mails += world.written.length;
    },
  );

export type Report = { sequences: number; mails: number; failure: string | null };

/** Runs `count` sequences of a seed, on each night a third; a failure says how to see it again. */
export async function runSequences(seed: number, count: number): Promise<Report> {
  const place = await ground();
  const report: Report = { sequences: 0, mails: 0, failure: null };
  for (const [n, starts] of nights.entries()) {
    const parameters = {
      seed: seed * 10 + n,
      numRuns: Math.ceil(count / nights.length),
      noBias: true,
    };
    const details = await fc.check(sequence(place, slotsOf(starts), report), parameters);
    report.sequences += details.numRuns;
    if (!details.failed) continue;
    const { stack } = (details.errorInstance ?? {}) as Error;
    const again = `To see it again: SEQUENCES="${seed} ${count}"`;
    return { ...report, failure: [again, fc.stringify(details.counterexample), stack].join("\n") };
  }
  return report;
}
