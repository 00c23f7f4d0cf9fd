// Plain JavaScript: tells whether packages or sources changed since they were last installed or built.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "./processes.mjs";

const GENERATED_FROM = [
  "prisma/schema.prisma",
  "app/i18n",
  "app/server/generate.mjs",
  "package-lock.json",
];
const BUILT_FROM = [
  "app",
  "emails",
  "prisma/schema.prisma",
  "public",
  "remix.config.js",
  "vite.config.ts",
  "package-lock.json",
];
const LEFT_OUT =
  /^app\/(generated|decisions)(\/|$)|^app\/server\/(?!generate|build)|\.md$|\.inlang\/(?!settings\.json$)/;

export const STAMPS = {
  installed: "node_modules/.verbund-installed.json",
  generated: "app/generated/.verbund-generated.json",
  built: "build/.verbund-built.json",
};

export const lockHash = () => hashOf(["package-lock.json"]);
export const generatedHash = () => hashOf(GENERATED_FROM);
export const builtHash = () => hashOf(BUILT_FROM);

function hashOf(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesIn))
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesIn(path) {
  if (!existsSync(path) || LEFT_OUT.test(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

/** @param {boolean} dev whether TypeScript's declarations of the messages are needed, which no start reads */
export function isGenerated(dev) {
  const stamp = readJson(STAMPS.generated);
  return stamp?.sources === generatedHash() && (stamp.declarations || !dev);
}
export const isBuilt = () =>
  existsSync("build/server/index.js") && readJson(STAMPS.built)?.sources === builtHash();

/** What is installed: "all", "run" (without the tools of development), or undefined when something is missing. */
export function installed() {
  const stamp = readJson(STAMPS.installed);
  if (stamp?.lock === lockHash()) return stamp.dev ? "all" : "run";
  const wanted = readJson("package-lock.json")?.packages ?? {};
  const there = readJson("node_modules/.package-lock.json")?.packages ?? {};
  const complete = (withDev) =>
    Object.entries(wanted).every(
      ([place, { version, optional, dev, devOptional }]) =>
        !place ||
        optional ||
        (!withDev && (dev || devOptional)) ||
        (there[place]?.version === version && existsSync(join(place, "package.json"))),
    );
  if (complete(true)) return "all";
  return complete(false) ? "run" : undefined;
}
