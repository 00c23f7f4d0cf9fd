import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Those that take longest begin first, so that nothing waits for one of them at the end. */
class LongestFirst extends BaseSequencer {
  async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) =>
      Number(
        /(\/breakages|\/pages|desk-pages|meet|sweep|nothing-left|archive|after|autosave|asking|captions|rush|backup|desk-roles)\.test\.ts$/.test(
          moduleId,
        ),
      );
    return files.sort((a, b) => isLong(b) - isLong(a) || a.moduleId.localeCompare(b.moduleId));
  }
}

/** Proofs that say how long something takes, or need the whole machine: nothing else runs beside them. */
const alone = [
  "tests/long/{chaos,fifty-bots,kill-mail,known-takes-as-long,lighthouse,lost-connections,seven-hundred-mails}.test.ts",
];

/** Time-outs are there for what hangs; a machine a few times slower with other work beside it is not that. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000 };

const ground = {
  globalSetup: ["tests/support/global-setup.ts"],
  setupFiles: ["tests/support/setup.ts"],
  ...patience,
};

export default defineConfig({
  esbuild: { jsx: "automatic" },
  test: {
    pool: "forks",
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          ...ground,
          include: ["tests/{ui,features,server,platform,emails}/**/*.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: { name: "house", include: ["tests/house/**/*.test.ts"], ...patience },
      },
      {
        extends: true,
        test: {
          name: "routes",
          ...ground,
          include: ["tests/routes/**/*.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: {
          name: "zones",
          ...ground,
          include: [
            "tests/platform/{calendar,connections}.test.ts",
            "tests/ui/{local-time,when,days-and-weeks,month}.test.ts",
            "tests/features/{sessions/folded-hour,moments/reschedule-cancel,programme/feeds}.test.ts",
            "tests/features/notifications/{reminders,sequences}.test.ts",
            "tests/journeys/first-line.test.ts",
          ],
        },
      },
      {
        extends: true,
        test: { name: "journeys", ...ground, include: ["tests/journeys/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "long",
          ...ground,
          testTimeout: 900_000,
          include: ["tests/long/**/*.test.ts"],
          exclude: alone,
        },
      },
      {
        extends: true,
        test: {
          name: "alone",
          ...ground,
          testTimeout: 900_000,
          fileParallelism: false,
          include: alone,
        },
      },
    ],
  },
});
