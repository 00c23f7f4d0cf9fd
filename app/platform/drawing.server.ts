import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { LRUCache } from "lru-cache";
import type { ReactNode } from "react";

/** Draws with texts passed through `plain`, which drops what the font has no letter for. */
type Picture = (plain: (text: string) => string) => ReactNode;

type Size = { width: number; height: number };

/** Two megabytes at the most; whoever shares a link is followed by several that fetch its picture. */
const drawn = new LRUCache<string, Promise<Uint8Array<ArrayBuffer>>>({ max: 64 });
let underWay = 0;
let last: Promise<unknown> = Promise.resolve();

/** After a picture that took t, the next one waits for 3 t: no stranger takes more than a quarter of us. */
const REST = 3;
const QUEUE = 12;

/** Changes whenever the picture does: `of` is all that stands on it, `edition` how it is drawn. */
export const pictureHash = (of: unknown, edition: number) =>
  createHash("sha256")
    .update(JSON.stringify([edition, of]))
    .digest("hex")
    .slice(0, 16);

/**
 * A PNG under its hash: kept, on its way already, or drawn now, one at a time in this process.
 * @returns undefined while too many others wait.
 */
export function draw(hash: string, size: Size, picture: Picture) {
  const known = drawn.get(hash);
  if (known || underWay >= QUEUE) return known;
  underWay += 1;
  const drawing = last.then(async () => {
    const began = performance.now();
    const png = await render(picture, size);
    rest = (performance.now() - began) * REST;
    return png;
  });
  let rest = 0;
  drawn.set(hash, drawing);
  last = drawing
    .finally(() => {
      underWay -= 1;
    })
    .then(
      () => new Promise((done) => setTimeout(done, rest)),
      () => drawn.delete(hash),
    );
  return drawing;
}

async function render(picture: Picture, size: Size): Promise<Uint8Array<ArrayBuffer>> {
  const { satori, Resvg, fonts } = await tools();
  const missing = new Set<string>();
  const loadAdditionalAsset = async (_script: string, segment: string) => {
    for (const letter of segment) missing.add(letter);
    return [];
  };
  const options = { ...size, fonts, loadAdditionalAsset };
  let svg = await satori(picture(lettersBut(missing)), options);
  if (missing.size > 0) svg = await satori(picture(lettersBut(missing)), options);
  const image = new Resvg(svg, { font: { loadSystemFonts: false } });
  const rendered = image.render();
  const png = Uint8Array.from(rendered.asPng());
  rendered.free();
  image.free();
  return png;
}

/** A picture of a face, or of half a script, is worse than none; joiners and variants go with it. */
const lettersBut = (missing: Set<string>) => (text: string) =>
  [...text.normalize("NFC")]
    .filter((letter) => !missing.has(letter) && !/[\p{M}\p{Cf}\p{Cc}\p{Cs}]/u.test(letter))
    .join("")
    .replace(/\s+/g, " ")
    .trim();

let loaded: ReturnType<typeof load> | undefined;

/** With the first picture, not with the house. */
const tools = () => {
  loaded ??= load();
  return loaded;
};

async function load() {
  const bytes = (name: string) => readFile(createRequire(import.meta.url).resolve(name));
  const [{ default: satori }, { initWasm, Resvg }, wasm] = await Promise.all([
    import("satori"),
    import("@resvg/resvg-wasm"),
    bytes("@resvg/resvg-wasm/index_bg.wasm"),
  ]);
  await initWasm(wasm);
  const faces = [400, 600, 700].flatMap((weight) =>
    ["latin", "latin-ext"].map((subset) => ({ weight: weight as 400 | 600 | 700, subset })),
  );
  const fonts = await Promise.all(
    faces.map(async ({ weight, subset }) => ({
      name: subset === "latin" ? "Instrument Sans" : "Instrument Sans Extended",
      weight,
      style: "normal" as const,
      data: await bytes(
        `@fontsource/instrument-sans/files/instrument-sans-${subset}-${weight}-normal.woff`,
      ),
    })),
  );
  return { satori, Resvg, fonts };
}
