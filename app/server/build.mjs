// Builds pages and server with Vite, then compresses the assets once, so that no request has to.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
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

for (const name of readdirSync("build/client", { recursive: true })) {
  const path = join("build/client", name);
  if (!/\.(js|css|svg|json|txt|xml|html|webmanifest|map)$/.test(name) || statSync(path).size < 600)
    continue;
  const bytes = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  );
}
writeJson(STAMPS.built, { sources }, 0o644);
