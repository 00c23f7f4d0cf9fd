// Runs before `npm start` on whatever Node there is: installs, generates and builds what is missing or old.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installed, isBuilt, isGenerated, lockHash, STAMPS } from "./fingerprint.mjs";
import { alone, endWithUs, outlivesUs, writeJson } from "./processes.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const lockFile = join(
  tmpdir(),
  `verbund-${createHash("sha256").update(root).digest("hex").slice(0, 12)}.lock`,
);
const line = (text) => process.stdout.write(`${text}\n`);

/** The Node that npm brought (24 or newer), or the one that runs this. */
export function ownNode() {
  const brought = join(root, "node_modules/node/bin/node");
  return existsSync(brought) ? brought : process.execPath;
}

/** Runs a step, shows that it goes on, and keeps its output for the case that it fails. */
export function step(title, usually, command, args, env = {}) {
  line(`▸ ${title} (${usually})`);
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (child.pid) endWithUs(child.pid, "SIGTERM");
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      said.push(String(text));
    });
  const ticking = setInterval(() => line(`  … ${seconds()}`), 10_000);
  return new Promise((done, fail) => {
    child.once("error", (error) => {
      clearInterval(ticking);
      fail(new Error(`${title}: ${error.message}`));
    });
    child.once("close", (code) => {
      clearInterval(ticking);
      outlivesUs(child.pid);
      if (code === 0) {
        line(`  done in ${seconds()}`);
        done(said.join(""));
      } else fail(new Error(`${said.join("")}\n${title} failed after ${seconds()}.`));
    });
  });
}

/** @param {{dev: boolean}} wanted whether the tools for checks and tests are needed too */
export async function install({ dev }) {
  const there = installed();
  if (there === "all" || (there === "run" && !dev)) return stamp(there === "all");
  const path = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"))
    .join(delimiter);
  const home = process.env.HOME ?? homedir();
  await step(
    dev ? "Installing packages, with those for tests" : "Installing packages",
    "1 to 3 minutes",
    "npm",
    [
      "ci",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
      ...(dev ? ["--include=dev"] : ["--omit=dev"]),
    ],
    { PATH: path, HOME: home, NODE_ENV: dev ? "development" : "production" },
  );
  if (!dev) trim();
  stamp(dev);
}

/** A third of what npm brings, and read by no start: Node's headers, Prisma's engines for other databases, source maps. */
const NEVER_READ =
  /^node\/node_modules$|^@prisma\/client\/runtime\/.*\.(cockroachdb|mysql|sqlite|sqlserver)\.|\.map$/;

function trim() {
  const modules = join(root, "node_modules");
  for (const entry of readdirSync(modules, { recursive: true }))
    if (NEVER_READ.test(entry.replaceAll("\\", "/")))
      rmSync(join(modules, entry), { recursive: true, force: true });
}

const stamp = (dev) => writeJson(join(root, STAMPS.installed), { lock: lockHash(), dev }, 0o644);

/** The rest needs Node 24; npm brings it unless install scripts are blocked. */
export function refuseOldNode() {
  const { stdout } = spawnSync(ownNode(), ["-v"], { encoding: "utf8" });
  if (Number(stdout?.match(/^v(\d+)/)?.[1] ?? 0) >= 24) return;
  throw new Error(
    `Node 24 is needed and ${stdout?.trim() || "none"} was found. The package "node" brings it, but its install script was ` +
      "blocked: run `npm rebuild node --ignore-scripts=false`, or install Node 24.",
  );
}

export async function generate({ dev }) {
  if (!isGenerated(dev))
    await step("Generating database client and messages", "10 seconds", ownNode(), [
      "app/server/generate.mjs",
      ...(dev ? ["declarations"] : []),
    ]);
}

export async function build() {
  if (!isBuilt())
    await step("Building the pages", "half a minute", ownNode(), ["app/server/build.mjs"]);
}

export const prepare = (wanted) =>
  alone(lockFile, async () => {
    process.chdir(root);
    await install(wanted);
    refuseOldNode();
    await generate(wanted);
    await build();
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    line(`Verbund needs Node 20 or newer to begin with; this is ${process.version}.`);
    process.exit(1);
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));
  try {
    await prepare({ dev: false });
  } catch (error) {
    line(error.message);
    process.exit(1);
  }
}
