// A part of the build: a few files that many pages share, instead of thirty small ones with a head each.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const REMIX =
  /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run|turbo-stream)\//;

/** What stands on almost every page with script, and is small: no dates, no markdown. */
const FRAME = [
  /\/app\/ui\/(announcer|button|clock|form|house-page|icon|language-link|links|page|reach|shortcuts|state)\.tsx?$/,
  /\/app\/paths\.ts$|language-of-the-page$|\/paraglide\/registry\.js$|vite\/preload-helper/,
  /\/app\/features\/alliance\/(portal-page|portal-head)\.tsx$/,
];

/** The file that a module goes into; the others go where they are used. */
export function chunkOf(id) {
  if (REMIX.test(id)) return "remix";
  if (FRAME.some((part) => part.test(id))) return "frame";
}

/**
 * The notices of what is bundled stand in one file, `licences.txt`, instead of in each script.
 * @returns {import("vite").Plugin}
 */
export function licences() {
  return {
    name: "licences",
    apply: "build",
    generateBundle(_, bundle) {
      if (!bundle["licences.txt"] && this.environment?.config.consumer === "client")
        this.emitFile({ type: "asset", fileName: "licences.txt", source: noticesOf(bundle) });
    },
  };
}

function noticesOf(bundle) {
  const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
  const folders = modules.flatMap(
    (id) => /^\0?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? [],
  );
  return [...new Set(folders)].sort().map(noticeOf).join("\n\n");
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text =
    file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : "";
  return `${name} ${version} (${license})\n\n${text.trim()}`;
}
