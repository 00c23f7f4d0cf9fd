import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "#tests/support/postgres.ts";

const fingerprint = resolve("app/server/fingerprint.mjs");

/** The hash of what a folder generates from, as a start sees it. */
const hashIn = (folder: string) =>
  execFileSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `const { generatedHash } = await import(${JSON.stringify(fingerprint)}); console.log(generatedHash());`,
    ],
    { cwd: folder, encoding: "utf8" },
  ).trim();

test("what the compiler of messages leaves beside its settings makes nothing old, its settings do", () => {
  const folder = temporaryFolder("verbund-fingerprint-");
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const project = join(folder, "app/i18n/project.inlang");
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, "settings.json"), "{}");
  const before = hashIn(folder);
  for (const left of [".meta.json", ".gitignore", "README.md"])
    writeFileSync(join(project, left), "left");
  expect(hashIn(folder)).toBe(before);
  writeFileSync(join(project, "settings.json"), '{"locales":["de"]}');
  expect(hashIn(folder)).not.toBe(before);
});
