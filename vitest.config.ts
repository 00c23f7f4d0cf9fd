import { defineConfig } from "vitest/config";

const ground = {
  globalSetup: ["tests/support/global-setup.ts"],
  setupFiles: ["tests/support/setup.ts"],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};
const journey = { ...ground, testTimeout: 180_000, hookTimeout: 180_000 };

export default defineConfig({
  esbuild: { jsx: "automatic" },
  test: {
    pool: "forks",
    maxWorkers: 3,
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
        test: { name: "house", include: ["tests/house/**/*.test.ts"], testTimeout: 60_000 },
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
        test: { name: "journeys", ...journey, include: ["tests/journeys/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "long",
          ...journey,
          testTimeout: 900_000,
          include: ["tests/long/**/*.test.ts"],
        },
      },
    ],
  },
});
