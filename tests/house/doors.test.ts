import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { paragraphs } from "#app/paragraphs.ts";

const sources = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("generated"))
  .map((path) => ({ path, text: readFileSync(`app/${path}`, "utf8") }));

const offenders = (pattern: RegExp, allowed: RegExp) =>
  sources
    .filter(({ path, text }) => pattern.test(text) && !allowed.test(path))
    .map(({ path }) => path);

test("where a request goes is worked out in one place", () => {
  const reads =
    /\b(request|asked)\.(path|originalUrl|url|hostname|query)\b|[{,] (path|originalUrl|url)\b[^}\n]*} = request;/;
  const allowed =
    /^server\/(address|metrics)\.ts$|^(routes|features|platform)\/|^(root|entry\.server)\.tsx$/;
  expect(offenders(reads, allowed)).toEqual([]);
});

test("a body is taken apart by readers that count its bytes", () => {
  const reads = /\.formData\(\)|request\.(json|text|arrayBuffer|blob)\(\)/;
  expect(offenders(reads, /^$/)).toEqual([]);
});

/** Shown for copying, never sent. */
const readOnly = ["code", "value"];

test("what people write in several lines is known as such to the reader of forms", () => {
  const names = sources.flatMap(({ text }) =>
    [
      ...text.matchAll(
        /<(?:TextArea|MarkdownField)\b[^>]*?(?:name="([^"]+)"|\{\.\.\.\w+\("(\w+)"\))/g,
      ),
    ].map(([, literal, given]) => literal ?? given ?? ""),
  );
  expect(names.length).toBeGreaterThan(8);
  expect(names.filter((name) => !paragraphs.includes(name) && !readOnly.includes(name))).toEqual(
    [],
  );
});
