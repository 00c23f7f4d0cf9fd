// Makes app/generated: Prisma's client and paraglide's messages. Plain JavaScript, needs node_modules only.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedHash, STAMPS } from "./fingerprint.mjs";
import { writeJson } from "./processes.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
process.chdir(root);
const sources = generatedHash();
rmSync("app/generated", { recursive: true, force: true });

const prisma = spawnSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
  encoding: "utf8",
  env: {
    ...process.env,
    CHECKPOINT_DISABLE: "1",
    PRISMA_SCHEMA_ENGINE_BINARY: join(root, "prisma/schema-engine.mjs"),
  },
});
if (prisma.status !== 0) {
  process.stderr.write(`${prisma.stdout}${prisma.stderr}`);
  process.exit(1);
}

const { compile } = await import("@inlang/paraglide-js");
await compile({
  project: "./app/i18n/project.inlang",
  outdir: "./app/generated/paraglide",
  strategy: ["baseLocale"],
  outputStructure: "locale-modules",
  emitTsDeclarations: true,
  emitGitIgnore: false,
  emitReadme: false,
});
const messages = readdirSync("app/generated/paraglide/messages");
if (!messages.includes("de.js") || !messages.includes("en.js"))
  throw new Error("No messages came out of app/i18n: is the message plugin installed?");
writeJson(STAMPS.generated, { sources }, 0o644);
