import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { settingNames } from "#app/platform/settings.ts";
import { LIVEKIT_VERSION } from "#app/server/go.mjs";

const page = readFileSync("app/server/OPERATIONS.md", "utf8");
const readme = readFileSync("README.md", "utf8");
const files = readdirSync("app/server/operations");
const scripts = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts);

test("what operators are told of settings is true", () => {
  const named = `${page}\n${readme}`.match(/\b[A-Z]+_[A-Z_]+\b/g) ?? [];
  expect(named.filter((name) => !settingNames.includes(name))).toEqual([]);
  const unexplained = readFileSync("app/server/operations/verbund.env", "utf8")
    .match(/^[A-Z_]+(?==)/gm)
    ?.filter((name) => !settingNames.includes(name));
  expect(unexplained).toEqual([]);
});

test("every file to copy is named on the page, and lies there", () => {
  const named = page.match(/`[\w.@-]+\.(service|timer|conf|yaml|ini|env)`/g) ?? [];
  expect([...new Set(named)].map((name) => name.slice(1, -1)).sort()).toEqual([...files].sort());
});

test("every command of ours that is named there exists", () => {
  const named = [...`${page}\n${readme}`.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => !scripts.includes(name as string))).toEqual([]);
  expect(page).toContain(`server@v${LIVEKIT_VERSION}`);
});

test("the units start a process as npm does", () => {
  const { web, worker } = JSON.parse(readFileSync("package.json", "utf8")).scripts;
  const started = (file: string) =>
    /--env-file=\S+ (.*)$/m.exec(readFileSync(`app/server/operations/${file}`, "utf8"))?.[1];
  expect(`node ${started("verbund-web@.service")}`).toBe(web);
  expect(`node ${started("verbund-worker.service")}`).toBe(worker);
});
