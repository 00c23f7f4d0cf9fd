import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ServerBuild } from "@remix-run/node";

/** Pages under /en, and their data. */
export const isEnglish = (path: string) => /^\/en(\/|\.data$|$)/.test(path);

/** Whether an English page asks, by its version, which routes stand behind a link. */
export const isAskedInEnglish = (query: string) =>
  new URLSearchParams(query).get("version")?.endsWith(mark) ?? false;

const mark = "-en";

/**
 * The same build for English pages: a chunk that speaks has an English one beside it in `folder`
 * (see `build-messages.mjs`).
 */
export function inEnglish(build: ServerBuild, folder: string): ServerBuild {
  const known = new Map<string, string>();
  const english = (address: string): string => {
    const beside = address.replace(/\.js$/, ".en.js");
    const found = known.get(address) ?? (existsSync(join(folder, beside)) ? beside : address);
    known.set(address, found);
    return found;
  };
  const inOne = <T extends Chunk>(chunk: T): T => ({
    ...chunk,
    module: english(chunk.module),
    imports: chunk.imports?.map(english),
  });
  const { entry, routes, version } = build.assets;
  const assets = {
    ...build.assets,
    version: `${version}${mark}`,
    entry: inOne(entry),
    routes: Object.fromEntries(Object.entries(routes).map(([id, route]) => [id, inOne(route)])),
  };
  return { ...build, assets };
}

type Chunk = { module: string; imports?: string[] };
