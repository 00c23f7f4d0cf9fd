// Builds pages and server with Vite, then compresses the assets once, so that no request has to.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compress } from "./build-compressed.mjs";
import { builtHash, STAMPS } from "./fingerprint.mjs";
import { writeJson } from "./processes.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
process.chdir(root);
const sources = builtHash();
rmSync(STAMPS.built, { force: true });

const vite = spawnSync(
  process.execPath,
  ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"],
  {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production" },
  },
);
if (vite.status !== 0) process.exit(1);

compress("build/client");
writeJson(STAMPS.built, { sources }, 0o644);
