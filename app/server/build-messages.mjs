// A part of the build: what a browser gets carries its own messages only, in the language of its page.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { transformWithEsbuild } from "vite";

const SPOKEN = "#app/generated/paraglide/messages.js";
const RUNTIME = "#app/generated/paraglide/runtime.js";
const language = "\0language-of-the-page";
const all = "\0messages-of:";
const each = "\0each-message-of:";

/** Stands in what is bundled for the question which language the page has, until each language is written for itself. */
const IS_GERMAN = "__IS_GERMAN__";

/**
 * A module that speaks gets a module of the messages it names, instead of the one with all: they land
 * where it lands. A chunk in which words stand, or which leads to one, is written twice: in German
 * under its name, and in English beside it as `….en.js`.
 * @returns {import("vite").Plugin}
 */
export function ownMessages() {
  const german = bodiesIn("de");
  const english = bodiesIn("en");
  let isForBrowsers = false;
  const said = (name, isGerman) =>
    `export const ${name} = (i, o) => { if (${isGerman}) {${german[name]}} else {${english[name]}} };`;
  return {
    name: "own-messages",
    enforce: "pre",
    apply: "build",
    configResolved({ build }) {
      isForBrowsers = !build.ssr;
    },
    resolveId(source, importer) {
      if (source.startsWith(each)) return source;
      if (source === RUNTIME && isForBrowsers) return language;
      if (source === SPOKEN && importer && isForBrowsers) return all + importer.split("?")[0];
    },
    load(id) {
      if (id === language) return `export const getLocale = () => ${IS_GERMAN} ? "de" : "en";`;
      if (id.startsWith(all)) return `export * as m from ${JSON.stringify(id.replace(all, each))};`;
      if (!id.startsWith(each)) return;
      const text = readFileSync(id.slice(each.length), "utf8");
      if (/\bm\[/.test(text)) this.error("A message is said by its name, so that one finds it.");
      const names = new Set(Array.from(text.matchAll(/\bm\s*\.(\w+)/g), ([, name]) => name));
      const isGerman = /\{ locale\b/.test(text)
        ? `o?.locale ? o.locale === "de" : ${IS_GERMAN}`
        : IS_GERMAN;
      return [
        `import * as registry from ${JSON.stringify(resolve("app/generated/paraglide/registry.js"))};`,
        ...[...names].filter((name) => german[name]).map((name) => said(name, isGerman)),
      ].join("\n");
    },
    augmentChunkHash: () => made,
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        if (!isForBrowsers) return;
        const twofold = speaking(Object.values(bundle).filter(({ type }) => type === "chunk"));
        const names = twofold.map(({ fileName }) => basename(fileName));
        const leadingOn = (code) =>
          names.reduce((text, name) => text.replaceAll(name, inEnglish(name)), code);
        for (const chunk of twofold) {
          const source = await inOneLanguage(leadingOn(chunk.code), false);
          this.emitFile({ type: "asset", fileName: inEnglish(chunk.fileName), source });
          chunk.code = await inOneLanguage(chunk.code, true);
        }
      },
    },
  };
}

/** A name carries a hash of what was bundled; what is made of that afterwards depends on this file too. */
const made = createHash("sha256")
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest("hex");

const inEnglish = (fileName) => fileName.replace(/\.js$/, ".en.js");

/** Of each message what its function does, as paraglide compiled it. */
function bodiesIn(locale) {
  const text = readFileSync(`app/generated/paraglide/messages/${locale}.js`, "utf8");
  const functions = /^export const (\w+) = .* \(i?\) => \{([\s\S]*?)\n\};$/gm;
  const bodies = Array.from(text.matchAll(functions), ([, name, body]) => [name, body]);
  if (bodies.length !== text.match(/^export /gm)?.length)
    throw new Error(`Messages are compiled otherwise than they were: ${locale}`);
  return Object.fromEntries(bodies);
}

/** Chunks with words in them, and those that name one of these. */
function speaking(chunks) {
  const found = chunks.filter(({ code }) => code.includes(IS_GERMAN));
  for (const { fileName } of found)
    for (const chunk of chunks)
      if (!found.includes(chunk) && chunk.code.includes(basename(fileName))) found.push(chunk);
  return found;
}

async function inOneLanguage(code, isGerman) {
  const { code: one } = await transformWithEsbuild(code, "chunk.js", {
    define: { [IS_GERMAN]: String(isGerman) },
    minifySyntax: true,
    minifyWhitespace: true,
    charset: "utf8",
    target: "es2022",
    sourcemap: false,
  });
  return one;
}
