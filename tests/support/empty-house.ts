import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brokenHouse } from "./broken-house.ts";

/** What a page is measured against; the addresses exist in the copy alone. */
export const empty = {
  /** Express and nothing else. */
  bare: "/leer/express",
  /** Behind everything that an answer of ours passes: log, doors, security headers. */
  answer: "/leer/antwort",
  /** A page of Remix without a word in it, in the frame of all pages. */
  page: "/leer/seite",
};

/** A built copy of the house that has these addresses too; the caller removes it. */
export function emptyHouse() {
  const house = brokenHouse();
  const change = (file: string, from: string, to: string) => {
    const path = join(house.folder, file);
    const sound = readFileSync(path, "utf8");
    if (!sound.includes(from)) throw new Error(`${file} has no line "${from}"`);
    writeFileSync(path, sound.replace(from, to));
  };
  const answering = (path: string) =>
    `app.get("${path}", (_request, response) => void response.end());`;
  const [first, last] = ["app.use(compression(", "app.use(keepPrivate);"];
  change("app/server/web.ts", first, `${answering(empty.bare)}\n${first}`);
  change("app/server/web.ts", last, `${last}\n${answering(empty.answer)}`);
  change(
    "app/routes.ts",
    'index("routes/public/entry.tsx")',
    `route("${empty.page.slice(1)}", "routes/empty.tsx"), $&`,
  );
  writeFileSync(join(house.folder, "app/routes/empty.tsx"), "export default () => null;\n");
  const built = spawnSync(process.execPath, ["app/server/build.mjs"], {
    cwd: house.folder,
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(built.stderr);
  return house;
}
