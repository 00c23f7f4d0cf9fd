/** What the build made for browsers, as a page would load it. */
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { gzipSync } from "node:zlib";
import type { ServerBuild } from "@remix-run/node";
import { inEnglish } from "#app/server/english.ts";

export type Language = "de" | "en";

const folder = "build/client";
const scripts = readdirSync(`${folder}/assets`).filter((name) => name.endsWith(".js"));

export const serverBuild = async (): Promise<ServerBuild> =>
  await import(`${process.cwd()}/build/server/index.js`);

/** Routes that ask for script. */
export const scripted = ({ routes }: ServerBuild): string[] =>
  Object.values(routes).flatMap((route) =>
    (route?.module.handle as { script?: true } | undefined)?.script ? [route?.id ?? ""] : [],
  );

/** Every script that a route's page loads at once or may load later, by name; `language` is the page's. */
export const scriptsOf = (build: ServerBuild, id: string, language: Language) =>
  scriptsFrom({ build, id, language, also: [] }, (text, name) => text.includes(name));

/** What it loads at once, and each part that it asks for in any case: these, by how their names begin. */
export const scriptsAtOnce = (
  build: ServerBuild,
  id: string,
  language: Language,
  also: string[] = [],
) =>
  scriptsFrom({ build, id, language, also }, (text, name) =>
    [`from"./${name}"`, `import"./${name}"`].some((line) => text.includes(line)),
  );

type Page = { build: ServerBuild; id: string; language: Language; also: string[] };

function scriptsFrom(
  { build, id, language, also }: Page,
  leadsTo: (text: string, name: string) => boolean,
): Map<string, string> {
  const { assets } = language === "en" ? inEnglish(build, folder) : build;
  const found = new Map<string, string>();
  const take = (name: string) => {
    if (found.has(name)) return;
    const text = readFileSync(`${folder}/assets/${name}`, "utf8");
    found.set(name, text);
    for (const other of scripts.filter((each) => leadsTo(text, each))) take(other);
  };
  const isEnglish = (name: string) => name.endsWith(".en.js");
  for (const name of scripts)
    if (also.some((part) => name.startsWith(part)) && isEnglish(name) === (language === "en"))
      take(name);
  const chunks = [assets.entry, ...lineOf(build, id).map((each) => assets.routes[each])];
  for (const chunk of chunks)
    for (const address of [chunk?.module, ...(chunk?.imports ?? [])])
      if (address) take(basename(address));
  return found;
}

/** A route, and those that it stands in. */
function lineOf({ routes }: ServerBuild, id: string): string[] {
  const parent = routes[id]?.parentId;
  return parent ? [id, ...lineOf({ routes } as ServerBuild, parent)] : [id];
}

export const zippedBytes = (texts: Iterable<string>) =>
  [...texts].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);

/** Messages of an area that are long and plain enough to be found again in a script. */
export function plainWords(area: string, language: Language): [key: string, words: string][] {
  const all = JSON.parse(readFileSync(`app/i18n/messages/${area}.${language}.json`, "utf8"));
  return Object.entries<unknown>(all).filter((entry): entry is [string, string] => {
    const [, words] = entry;
    return typeof words === "string" && words.length >= 20 && !/[{}"'`\\\n]/.test(words);
  });
}

export const areas = [
  ...new Set(readdirSync("app/i18n/messages").map((name) => name.split(".")[0] ?? "")),
];
