import { execFile } from "node:child_process";
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { temporaryFolder } from "./postgres.ts";

type Breakage = { file: string; from: string; to: string };

/** A copy of the sources in a folder of its own, with one line broken; the caller removes it. */
export function brokenHouse(breakage?: Breakage) {
  const folder = temporaryFolder("verbund-broken-");
  for (const part of [
    "app",
    "emails",
    "prisma",
    "public",
    "tests",
    "package.json",
    "package-lock.json",
    "remix.config.js",
    "vite.config.ts",
    "tsconfig.json",
    "vitest.config.ts",
  ])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  if (breakage) {
    const path = join(folder, breakage.file);
    const sound = readFileSync(path, "utf8");
    if (!sound.includes(breakage.from))
      throw new Error(`${breakage.file} has no line "${breakage.from}" to break`);
    writeFileSync(path, sound.replace(breakage.from, breakage.to));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a script of ours prints as JSON, run by Node in `folder` against a database. */
export async function runScript<T>(
  folder: string,
  script: string,
  databaseUrl: string,
): Promise<T> {
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  return JSON.parse(stdout) as T;
}
