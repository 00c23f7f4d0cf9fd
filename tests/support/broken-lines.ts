// Run on its own: one vitest, in which each project sees the house with one line broken; prints what each of them saw.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TestProjectConfiguration } from "vitest/config";
import { startVitest } from "vitest/node";
import { type Breakage, breakages } from "#tests/house/breakages.ts";
import { temporaryFolder } from "./postgres.ts";

const migrations = "prisma/migrations";
const folders: string[] = [];

/** The house with this line broken as it is read, and only the test file that must see it. */
function projectOf(breakage: Breakage): TestProjectConfiguration {
  const { name, file, seenBy } = breakage;
  const isStored = file.startsWith(migrations);
  return {
    extends: false,
    plugins: isStored ? [] : [broken(breakage)],
    esbuild: { jsx: "automatic" },
    test: {
      ...{ name, include: [seenBy], testTimeout: 30_000, hookTimeout: 60_000 },
      globalSetup: isStored ? ["tests/support/global-setup.ts"] : [],
      env: isStored ? { MIGRATIONS: brokenMigrations(breakage) } : {},
      setupFiles: ["tests/support/setup.ts", "tests/support/first-red.ts"],
    },
  };
}

const changed = (text: string, { file, from, to }: Breakage) => {
  if (!text.includes(from)) throw new Error(`${file} has no line "${from}" to break`);
  return text.replace(from, to);
};

/** Everything else is taken as vitest has kept it: no breakage is part of another's cache. */
function broken(breakage: Breakage) {
  const path = resolve(breakage.file);
  return {
    name: "broken-line",
    enforce: "pre" as const,
    api: { vitest: { ignoreFsModuleCache: true } },
    configureVitest: ({ defineCacheKeyGenerator }: KeyHolder) =>
      defineCacheKeyGenerator(({ id }) => (id === path ? breakage.name : undefined)),
    transform: (text: string, id: string) =>
      id === path ? { code: changed(text, breakage), map: null } : undefined,
  };
}
type KeyHolder = {
  defineCacheKeyGenerator: (key: (of: { id: string }) => string | undefined) => void;
};

function brokenMigrations(breakage: Breakage): string {
  const folder = temporaryFolder("verbund-broken-");
  folders.push(folder);
  cpSync(migrations, folder, { recursive: true });
  const path = join(folder, breakage.file.slice(migrations.length));
  writeFileSync(path, changed(readFileSync(path, "utf8"), breakage));
  return folder;
}

const vitest = await startVitest(
  "test",
  [],
  { config: false, watch: false, reporters: [{}], maxWorkers: 2 },
  {
    test: {
      pool: "forks",
      globalSetup: ["tests/support/global-setup.ts"],
      projects: breakages.map(projectOf),
    },
  },
);
const red: Record<string, string[]> = {};
for (const { project, children } of vitest.state.getTestModules())
  red[project.name] = [...children.allTests("failed")].map(({ fullName }) => fullName);
await vitest.close();
for (const folder of folders) rmSync(folder, { recursive: true });
process.stdout.write(`${JSON.stringify(red)}\n`, () => process.exit(0));
