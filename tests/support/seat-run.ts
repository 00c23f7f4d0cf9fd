import assert from "node:assert/strict";
import fc from "fast-check";
import type { Paper } from "./seat-paper.ts";
import { broken, brokenWords, idle } from "./seat-rules.ts";
import { comes, forReal, keeps, onPaper, type Step, step } from "./seat-steps.ts";
import {
  aGround,
  type Ground,
  guardEveryStatement,
  impossibleHistories,
  paperOf,
  theCast,
} from "./seat-world.ts";

const hour = 3_600_000;
const startsAt = Date.parse("2027-06-11T08:00:00Z");
/** Four days before, at ten in the morning: by day, offers are made. */
const begins = startsAt - 96 * hour;

/** Seats are kept for somebody, and more people come than there are seats. */
const opening = fc
  .tuple(keeps, fc.array(comes, { minLength: 4, maxLength: 8 }))
  .map(([kept, coming]) => [kept, ...coming].map((one) => ({ steps: [one] as Step[], hours: 0 })));

/** One after the other, several at the same moment, or time goes by. */
const happening = fc.oneof(
  { weight: 4, arbitrary: step.map((one) => ({ steps: [one], hours: 0 })) },
  {
    weight: 3,
    arbitrary: fc.array(step, { minLength: 2, maxLength: 6 }).map((steps) => ({ steps, hours: 0 })),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(1, 3, 10, 25).map((hours) => ({ steps: [] as Step[], hours })),
  },
);

type World = Awaited<ReturnType<typeof theCast>>;

const story = (world: World, report: Report) =>
  fc.asyncProperty(
    fc.constantFrom(true, true, false),
    fc.integer({ min: 1, max: 4 }),
    opening,
    fc.array(happening, { minLength: 4, maxLength: 20, size: "max" }),
    async (asksFirst, seats, opened, happenings) => {
      const ground = await aGround(world, { startsAt, asksFirst }, seats);
      let now = begins;
      let paper = await paperOf(ground);
      for (const { steps, hours } of [...opened, ...happenings]) {
        now = Math.min(now + hours * hour, startsAt - hour);
        paper = await happen(ground, paper, now, steps);
        report.steps += steps.length;
        report.together += steps.length > 1 ? steps.length : 0;
      }
      paper = await happen(ground, paper, now, [{ does: "the house looks" }]);
      assert.deepEqual(idle(paper, ground.terms, now), []);
      assert.deepEqual(await impossibleHistories(ground), []);
    },
  );

/** One step alone does what the paper says; after several at once every rule still holds. */
async function happen(ground: Ground, before: Paper, now: number, steps: Step[]): Promise<Paper> {
  const answers = await Promise.all(steps.map((each) => forReal(ground, before, now, each)));
  const after = await paperOf(ground);
  assert.deepEqual(broken(before, after), []);
  assert.deepEqual(brokenWords(ground, { before, after, at: now, steps, answers }), []);
  const [alone, second] = steps;
  if (!alone || second) return after;
  const paper = structuredClone(before);
  const answer = onPaper(paper, ground, now, alone);
  assert.deepEqual([alone.does, ...answers], [alone.does, answer]);
  assert.deepEqual(withoutIds(after), withoutIds(paper));
  return after;
}

const withoutIds = ({ guests, showing, ...rest }: Paper) => ({
  ...rest,
  showing: [...showing].sort(),
  guests: guests.map((guest) => ({ ...guest, id: "" })),
});

export type Report = { stories: number; steps: number; together: number; failure: string | null };

/** Runs `count` stories of a seed; a failure says how to see it again. */
export async function runStories(seed: number, count: number): Promise<Report> {
  await guardEveryStatement();
  const report: Report = { stories: 0, steps: 0, together: 0, failure: null };
  const stories = story(await theCast(), report);
  const found = await fc.check(stories, { seed, numRuns: count, endOnFailure: true });
  report.stories = found.numRuns;
  if (!found.failed) return report;
  const path = found.counterexamplePath ?? undefined;
  const shrinking = { seed, path, numRuns: count, interruptAfterTimeLimit: 20_000 };
  const { counterexample, errorInstance } = await fc.check(stories, shrinking);
  const again = `To see it again: SEATS="${seed} ${count}"`;
  const example = fc.stringify(counterexample ?? found.counterexample);
  const { stack } = (errorInstance ?? found.errorInstance ?? {}) as Error;
  return { ...report, failure: [again, example, stack].join("\n") };
}
