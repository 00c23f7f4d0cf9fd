// Plain JavaScript, run by any Node from 20 on: `npm run check`, `npm test`, `npm run test:long`, `npm run bench`.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, generate, install, ownNode, refuseOldNode } from "../../app/server/prepare.mjs";
import { readJson } from "../../app/server/processes.mjs";
import { bringDebianParts, bringLiveKit } from "./install-parts.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const drafts = mkdtempSync(join(tmpdir(), "verbund-run-"));
const mode = process.argv[2] ?? "test";
const line = (text = "") => process.stdout.write(`${text}\n`);

const steps = [];
const without = [];
const red = [];
const totals = { passed: 0, failed: 0, skipped: 0 };
const path = [join(root, "node_modules/.bin")];

/** Runs and times one step; a failure is counted and the run goes on. */
async function timed(name, work) {
  const began = Date.now();
  let ok = false;
  try {
    ok = (await work()) !== false;
  } catch (error) {
    line(error.message);
  }
  if (!ok) totals.failed += 1;
  steps.push({ name, ok, seconds: (Date.now() - began) / 1000 });
  return ok;
}

const environment = () => ({
  ...process.env,
  PATH: [...path, process.env.PATH].join(delimiter),
});

/** One of our tools, run by our Node, its output passed on; true if it succeeded. */
function tool(script, ...args) {
  const child = spawn(ownNode(), [script, ...args], { env: environment(), stdio: "inherit" });
  return new Promise((done) => {
    child.once("error", () => done(false));
    child.once("close", (code) => done(code === 0));
  });
}

/**
 * Counts the tests of these projects of vitest.config.ts, run as one so that none waits for the last file of
 * another; a file that cannot be loaded counts as one failed test. With `zone` the machine and the tests' own
 * PostgreSQL run in it.
 */
async function vitest(projects, zone = process.env.TZ) {
  line(`\n▸ Tests: ${projects.join(", ")}${zone ? ` in ${zone}` : ""}`);
  const counted = join(drafts, "counted.json");
  rmSync(counted, { force: true });
  if (zone) process.env.TZ = zone;
  const ok = await tool(
    "node_modules/vitest/vitest.mjs",
    "run",
    ...projects.map((project) => `--project=${project}`),
    "--passWithNoTests",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${counted}`,
  );
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    testResults = [],
  } = readJson(counted) ?? {};
  for (const { name, status, message, assertionResults } of testResults) {
    const failed = assertionResults.filter((test) => test.status === "failed");
    for (const { fullName, failureMessages } of failed)
      red.push([relative(root, name), fullName, failureMessages.join("\n")]);
    if (status === "failed" && failed.length === 0) red.push([relative(root, name), "", message]);
  }
  totals.passed += numPassedTests;
  totals.skipped += numPendingTests;
  totals.failed += Math.max(0, numFailedTests - (ok ? 0 : 1));
  return ok;
}

async function bring() {
  const packages = timed("packages", () => install({ dev: true }));
  const debian = timed("Debian's parts", async () => without.push(...(await bringDebianParts())));
  const livekit = timed("LiveKit", async () => {
    const { folder, missing = [] } = await bringLiveKit();
    if (folder) path.push(folder);
    without.push(...missing);
  });
  await Promise.all([debian, livekit]);
  return packages;
}

async function ground() {
  const generated = await timed("generate", async () => {
    refuseOldNode();
    await generate({ dev: true });
  });
  return generated;
}

const runBuild = () => timed("build", build);

async function check() {
  line("\n▸ Lint");
  await timed("lint", () => tool("node_modules/@biomejs/biome/bin/biome", "check", "."));
  line("\n▸ Types, and the build beside them");
  const [isBuilt] = await Promise.all([
    runBuild(),
    timed("types", () => tool("node_modules/typescript/bin/tsc")),
  ]);
  await timed("house", () => vitest(["house"]));
  return isBuilt;
}

async function bench() {
  if (!existsSync("tests/bench")) return;
  for (const name of readdirSync("tests/bench").filter((file) => /\.bench\.(ts|mjs)$/.test(file)))
    await timed(name, () => tool(`tests/bench/${name}`, ...process.argv.slice(3)));
}

const COMMANDS = {
  check: async () =>
    (await timed("packages", () => install({ dev: true }))) && (await ground()) && check(),
  test: async () => {
    if (!((await bring()) && (await ground()) && (await check()))) return;
    await timed("tests", () => vitest(["unit", "routes", "journeys"]));
    if (process.env.TZ) return;
    for (const zone of ["Europe/Berlin", "America/New_York"])
      await timed(zone, () => vitest(["zones"], zone));
  },
  long: async () => {
    if (!((await bring()) && (await ground()) && (await runBuild()))) return;
    if (process.env.CI !== "true") process.env.CHAOS_SECONDS ??= "120";
    for (const project of ["long", "alone"]) await timed(project, () => vitest([project]));
    await bench();
  },
  bench: async () => (await bring()) && (await ground()) && (await runBuild()) && bench(),
};

const tellingLines = (message) =>
  message.split("\n", 40).filter((told) => !told.includes("node_modules"));

/** What failed comes last and whole, because hours of output before it are often cut off. */
function report() {
  line();
  for (const [file, test, message] of red)
    line([`  ✗ ${file} ${test}`, ...tellingLines(message)].join("\n      "));
  for (const { name, ok, seconds } of steps)
    line(`  ${ok ? "✓" : "✗"} ${name.padEnd(18)}${seconds.toFixed(1).padStart(7)} s`);
  for (const { part, why, needed } of without) {
    line(`  Not run with ${part}: ${why}`);
    if (needed && process.env.CI === "true") totals.failed += 1;
  }
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
  line(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
}

process.chdir(root);
const command = COMMANDS[mode];
if (!command) {
  line(`There is no "${mode}": ${Object.keys(COMMANDS).join(", ")}.`);
  process.exit(2);
}
await command();
rmSync(drafts, { recursive: true, force: true });
report();
process.exit(totals.failed > 0 ? 1 : 0);
