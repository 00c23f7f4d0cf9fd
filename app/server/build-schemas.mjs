// A part of the build: a schema that no browser asks is not sent to one.

const ASKED = "zod";
const ours = "\0zod-for-browsers";

/**
 * Words files declare forms beside what pages show. To Rollup each `z.object(…)` could do something, so
 * the whole of zod came along with a length or a list. Through one `z`, which `vite.config.ts` calls
 * pure, what nobody uses falls away.
 * @returns {import("vite").Plugin}
 */
export function schemas() {
  let isForBrowsers = false;
  return {
    name: "schemas",
    enforce: "pre",
    apply: "build",
    configResolved({ build }) {
      isForBrowsers = !build.ssr;
    },
    resolveId(source, importer) {
      if (source === ASKED && importer !== ours && isForBrowsers) return ours;
    },
    load(id) {
      if (id === ours)
        return {
          code: 'import { z as all } from "zod"; export const z = all;',
          moduleSideEffects: false,
        };
    },
  };
}
