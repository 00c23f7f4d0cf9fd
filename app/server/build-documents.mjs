// A part of the build: of pages without script a browser gets nothing but the way to load them.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Remix bundles every route for browsers; this is how it names them then. */
const FOR_BROWSERS = "?__remix-build-client-route";

const hasScript = /\bscript: true\b/;
const holdsOthers = /<Outlet\b/;
const isPage = /^export default /m;
const sheets = /^import "[^"]+\.css";$/gm;

/**
 * Pages without script (record 003) are documents: what they are made of is bundled for nobody, and a
 * page with script that is led to one loads it as a whole.
 * @returns {import("vite").Plugin}
 */
export function documents() {
  return {
    name: "documents",
    apply: "build",
    transform: {
      order: "post",
      handler(_, id) {
        if (!id.endsWith(FOR_BROWSERS)) return;
        const text = readFileSync(id.slice(0, -FOR_BROWSERS.length), "utf8");
        if (hasScript.test(text) || holdsOthers.test(text) || !isPage.test(text)) return;
        const whole = `export { default } from ${JSON.stringify(resolve("app/ui/whole-page.ts"))};`;
        return { code: [...(text.match(sheets) ?? []), whole].join("\n"), map: null };
      },
    },
  };
}
