import { readdirSync } from "node:fs";
import type { RouteConfigEntry } from "@remix-run/route-config";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inOtherLanguage, paths, pathsIn } from "#app/paths.ts";
import { reservedSlugs } from "#app/reserved-slugs.ts";

const { default: tree } = (await import("#app/routes.ts")) as { default: RouteConfigEntry[] };

const flat = (entries: RouteConfigEntry[]): RouteConfigEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.children ?? [])]);
const routes = flat(tree);

test("every route file has an address, and every address a file", () => {
  const files = readdirSync("app/routes", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.includes("."),
  );
  const listed = routes.map(({ file }) => file.replace(/^routes\//, ""));
  expect([...new Set(listed)].sort()).toEqual(files.sort());
});

test("no association can take the first segment of another address", () => {
  const firsts = routes
    .map(({ path }) => (path ?? "").replace(/^en\?\/?/, "").split("/")[0] ?? "")
    .filter((first) => first && !first.startsWith(":") && first !== "*");
  expect(firsts.length).toBeGreaterThan(5);
  expect(firsts.filter((first) => !reservedSlugs.includes(first))).toEqual([]);
});

test("the address alone decides the language", () => {
  expect(pathsIn("de").session("aiw", "abc")).toBe("/aiw/termine/abc");
  expect(pathsIn("en").session("aiw", "abc")).toBe("/en/aiw/termine/abc");
  expect(pathsIn("en").entry()).toBe("/en");
  expect(paths.mailbox()).toBe("/dev/mailbox");
});

test("the language link stays at home, whatever stands in the address", () => {
  const parts = fc.constantFrom(
    "/",
    "//",
    "\\",
    "en",
    "/en",
    "elsewhere.example",
    "aiw",
    "\t",
    "\n",
    ":",
    "@",
  );
  const addresses = fc.array(fc.oneof(parts, fc.string({ unit: "binary" })), { maxLength: 8 });
  fc.assert(
    fc.property(addresses, (given) => {
      const home = "https://verbund.example";
      const led = new URL(inOtherLanguage(`/${given.join("")}`), home);
      expect(led.origin).toBe(home);
    }),
    {
      numRuns: 3_000,
      examples: [[["en", "//", "elsewhere.example"]], [["/", "elsewhere.example"]]],
    },
  );
  expect(inOtherLanguage("/en")).toBe("/");
  expect(inOtherLanguage("/en/aiw")).toBe("/aiw");
  expect(inOtherLanguage("/aiw")).toBe("/en/aiw");
});
