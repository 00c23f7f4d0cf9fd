import { readdirSync, readFileSync } from "node:fs";
import { cruise } from "dependency-cruiser";
import { describe, expect, test } from "vitest";
import { breakages } from "./breakages.ts";
import rules from "./imports.cjs";
import { owners } from "./owners.ts";

type Source = { path: string; text: string };

const read = (folder: string): Source[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.startsWith("generated"))
    .map((path) => ({
      path: `${folder}/${path}`,
      text: readFileSync(`${folder}/${path}`, "utf8"),
    }));

const app = read("app");
const everything = [...app, ...read("emails"), ...read("tests"), ...read("prisma")].filter(
  ({ path }) => path !== "prisma/schema-engine.mjs",
);
const pathsOf = (sources: Source[]) => sources.map(({ path }) => path);
const offenders = (pattern: RegExp, allowed: RegExp, sources = app) =>
  pathsOf(sources.filter(({ path, text }) => pattern.test(text) && !allowed.test(path)));

test("imports only go downstairs", async () => {
  const { output } = await cruise(["app", "emails", "prisma"], {
    ruleSet: { forbidden: rules.forbidden as never },
    validate: true,
    ...(rules.options as object),
  });
  if (typeof output === "string") throw new Error(output);
  expect(output.summary.totalCruised).toBeGreaterThan(100);
  const broken = output.summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
  expect(broken).toEqual([]);
});

test("days are named where the association is: the house's own zone has one home", () => {
  const told =
    /^app\/(zones|server\/restore-rows|features\/(alliance\/(alliance|settings)|notifications\/demo-mails))\.ts$/;
  expect(offenders(/["'`]Europe\/Berlin/, told)).toEqual([]);
});

test("every room has its place on the floor", () => {
  expect(readdirSync("app/features").filter((room) => !rules.floor.includes(room))).toEqual([]);
});

test("the README names the rooms in their order", () => {
  const told = readFileSync("README.md", "utf8").match(/only on rooms below: ([^.]+)\./)?.[1];
  expect(told?.split(/,\s+/)).toEqual(rules.floor);
});

test("every room opens with the paragraph of its words", () => {
  const named = rules.floor.filter((room: string) => room !== "identity");
  const silent = named.filter((room: string) => {
    const words = app.find(({ path }) => path === `app/features/${room}/${room}.ts`);
    return !words?.text.startsWith("/**");
  });
  expect(silent).toEqual([]);
});

test("no room holds more files than one reads through", () => {
  const rooms = app.map(({ path }) => /^app\/features\/([^/]+)\//.exec(path)?.[1]);
  const crowded = rules.floor.filter(
    (room: string) => rooms.filter((name) => name === room).length > 60,
  );
  expect(crowded).toEqual([]);
});

test("the top level holds nothing but the floors and what tools insist on", () => {
  const known = [
    "app",
    "prisma",
    "public",
    "emails",
    "findings",
    "tests",
    "remix.config.js",
    "package.json",
    "tsconfig.json",
    "README.md",
    "biome.json",
    "package-lock.json",
    "prisma.config.ts",
    "vite.config.ts",
    "vitest.config.ts",
    "node_modules",
    "build",
    "data",
    "test-results",
  ];
  const strangers = readdirSync(".").filter(
    (name) => !name.startsWith(".") && !known.includes(name),
  );
  expect(strangers).toEqual([]);
});

test("no file outgrows its room", () => {
  const sizes: [RegExp, number][] = [
    [/^app\/features\/([^/]+)\/\1\.ts$/, 120],
    [/^app\/features\/.+queries\.server\.ts$/, 150],
    [/^app\/features\/.+\.server\.ts$/, 130],
    [/^app\/routes\//, 120],
    [/./, 250],
  ];
  const limitFor = (path: string) => sizes.find(([where]) => where.test(path))?.[1] ?? 250;
  const tooLong = everything.filter(({ path, text }) => text.split("\n").length > limitFor(path));
  expect(pathsOf(tooLong)).toEqual([]);
});

test("what is short and used by one file of its room stands in that file, unless it is a verb", () => {
  const verbs = [
    ...[
      "alliance/join",
      "experts/change-synonyms",
      "planning/discard-draft",
      "planning/publish-due",
    ],
    ...["pool/look-at-listings", "pool/see-change", "registration/correct-details"],
    ...["rooms/mute-speaker", "taping/plan-taping"],
    ...["companies/contacts", "companies/verify-company"],
  ].map((verb) => `app/features/${verb}.server.ts`);
  const words = /^app\/features\/([^/]+)\/\1\.ts$/;
  const short = app.filter(
    ({ path, text }) => /^app\/features\//.test(path) && text.split("\n").length <= 30,
  );
  const homeless = pathsOf(short).filter((path) => {
    const [room, file] = path.split("/").slice(2);
    const users = app.filter(
      ({ path: user, text }) =>
        text.includes(`features/${room}/${file}"`) ||
        (user.startsWith(`app/features/${room}/`) && text.includes(`"./${file}"`)),
    );
    return users.length === 1 && users[0]?.path.startsWith(`app/features/${room}/`);
  });
  const known = (path: string) => verbs.includes(path) || words.test(path);
  expect(homeless.filter((path) => !known(path))).toEqual([]);
});

test("every file is named for what it holds", () => {
  const vague = /(^|[/.-])(utils?|helpers?|misc|common|manager|service|v\d)s?(\.|\/)/i;
  const names = pathsOf(everything);
  expect(names.filter((path) => vague.test(path))).toEqual([]);
});

test("the time comes from the scope, settings from env", () => {
  const platform = /^app\/(platform|server)\//;
  expect(
    offenders(/new Date\(\)|Date\.now\(\)|\bnow\(\)/, /^app\/(platform|server)\/|\.tsx$/),
  ).toEqual([]);
  expect(offenders(/process\.env/, platform)).toEqual([]);
});

test("what goes wrong is caught in the cellar, not on the way", () => {
  expect(offenders(/\bcatch\b\s*[({]|\.catch\(/, /^app\/(platform|server)\//)).toEqual([]);
});

test("what a clock on the wall shows becomes an instant in one place", () => {
  const read =
    /DateTime\.(local|from(Object|ISO|Format|SQL|HTTP|RFC2822))\b|keepLocalTime|\.set\(\{ (hour|minute)/;
  const house = everything.filter(({ path }) => !path.startsWith("tests/"));
  expect(offenders(read, /^app\/ui\/local-time\.ts$/, house)).toEqual([]);
  expect(offenders(/\bTemporal\./, /^app\/ui\/local-time\.ts$/, house)).toEqual([]);
});

test("every connection to the database is made in one place, which listens for its end", () => {
  const made = /\bnew (pg\.)?(Pool|Client)\(|extends pg\.(Pool|Client)\b|new PgBoss\((?!\{ db:)/;
  const house = everything.filter(({ path }) => !path.startsWith("tests/"));
  expect(offenders(made, /^app\/platform\/connections\.server\.ts$/, house)).toEqual([]);
});

test("what comes as no form counts as an empty one", () => {
  expect(offenders(/\.formData\(\)/, /^app\/platform\/body\.server\.ts$/)).toEqual([]);
});

test("what a page asks beside itself has one home, and never replaces the page", () => {
  const fetchers = /import \{[^}]*\b(useFetchers?|useSubmit)\b[^}]*\} from "@remix-run\/react"/;
  expect(offenders(fetchers, /^$/)).toEqual([]);
  expect(offenders(/\bfetch\(/, /^app\/(platform|server|features\/(rooms|floor|stage))\//)).toEqual(
    [],
  );
});

test("words for a word from outside are looked up as our own only", () => {
  expect(offenders(/\w[tT]exts?\[\w+\] \?\?/, /^$/)).toEqual([]);
});

test("every breakage still finds its line", () => {
  const lost = breakages.filter(({ file, from }) => !readFileSync(file, "utf8").includes(from));
  expect(lost.map(({ name }) => name)).toEqual([]);
});

test("words for people are counted by the compiler: no table of them takes any key", () => {
  const sentences =
    /(?<!satisfies )(Record<string, |\[\w+: string\]: )(\([^()]*\) => string|typeof m\.|\{[^}]*=> string)/;
  expect(offenders(sentences, /^$/)).toEqual([]);
  const words = /Record<string, string>[^=;]{0,20}= \{[^}]*: m\.\w+\(/;
  expect(offenders(words, /^$/)).toEqual([]);
});

test("names that people read are put in order by German rules, in one place", () => {
  const byBytes =
    /orderBy: [^;\n]*\b(name|shortName|label|title): "(asc|desc)"|ORDER BY (?!\$)[^`;)]*\b(name|"shortName")(,|`|\))/;
  expect(offenders(byBytes, /^app\/(server\/|platform\/|features\/planning\/starting)/)).toEqual(
    [],
  );
});

test("nothing is left open, skipped or singled out", () => {
  const open = /\b(TO[D]O|FIX[M]E)\b/;
  expect(offenders(open, /^tests\/house\//, everything)).toEqual([]);
  expect(offenders(/\b(test|it|describe)\.(only|todo)\b/, /^tests\/house\//, everything)).toEqual(
    [],
  );
});

test("who speaks and who shows a session is read from the views that say so", () => {
  const speaks = /engagements: (\{|true)|JOIN "Engagement"|FROM "Engagement" \w+\s+JOIN "Expert"/;
  const ownBusiness =
    /^app\/features\/(experts\/(bench|expert|free)|notifications\/audience-of-experts|returns\/returned|planning\/back-to-draft)/;
  expect(offenders(speaks, ownBusiness)).toEqual([]);
  const shows =
    /adoptions: \{ (some|where): \{ endedAt: null|"hostId" = [^\n]+ OR EXISTS[^;]+"Adoption"/;
  expect(offenders(shows, /^app\/features\/(pool\/leaving-|planning\/back-to-draft)/)).toEqual([]);
});

describe("only its own room writes to", () => {
  const models = [...readFileSync("prisma/schema.prisma", "utf8").matchAll(/^model (\w+)/gm)].map(
    ([, model]) => model as string,
  );
  test.each(models)("%s", (model) => {
    const owner = owners[model];
    expect(owner, `${model} has no owner in owners.ts`).toBeTruthy();
    const client = model[0]?.toLowerCase() + model.slice(1);
    const write = new RegExp(
      `\\.${client}\\.(create|update|delete|upsert)|(INSERT INTO|UPDATE|DELETE FROM)\\s+"${model}"`,
    );
    expect(offenders(write, new RegExp(`^app/${owner}`))).toEqual([]);
  });
});
