// Makes app/generated: Prisma's client and paraglide's messages. Plain JavaScript, needs node_modules only.
// `declarations` adds what TypeScript's check wants, and takes three times as long.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedHash, STAMPS } from "./fingerprint.mjs";
import { writeJson } from "./processes.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
process.chdir(root);
const sources = generatedHash();
const declarations = process.argv.includes("declarations");
rmSync("app/generated", { recursive: true, force: true });

// Their CommonJS: what they offer to `import` names files without their endings, and does not load in Node.
const require = createRequire(import.meta.url);
const { PrismaClientTsGenerator } = require("@prisma/client-generator-ts");
const { getGenerators, loadSchemaContext } = require("@prisma/internals");
const generators = await getGenerators({
  schemaContext: await loadSchemaContext({
    schemaPath: { cliProvidedPath: "prisma/schema.prisma", baseDir: root },
    printLoadMessage: false,
  }),
  registry: { "prisma-client": { type: "in-process", generator: new PrismaClientTsGenerator() } },
});
for (const generator of generators) {
  await generator.generate();
  generator.stop();
}

const { compile } = await import("@inlang/paraglide-js");
await compile({
  project: "./app/i18n/project.inlang",
  outdir: "./app/generated/paraglide",
  strategy: ["baseLocale"],
  outputStructure: "locale-modules",
  emitTsDeclarations: declarations,
  emitGitIgnore: false,
  emitReadme: false,
});
quickenPlurals("app/generated/paraglide/registry.js");
const messages = readdirSync("app/generated/paraglide/messages");
if (!messages.includes("de.js") || !messages.includes("en.js"))
  throw new Error("No messages came out of app/i18n: is the message plugin installed?");
writeJson(STAMPS.generated, { sources, declarations }, 0o644);

/** Paraglide asks Intl for the plural at every word that has one, dozens on a page: small numbers are asked once. */
function quickenPlurals(registry) {
  const slow = "return new Intl.PluralRules(locale, options).select(Number(input))";
  const text = readFileSync(registry, "utf8");
  if (!text.includes(slow)) throw new Error(`${registry} finds plurals otherwise than it did`);
  const quick = `const isSmall = Number.isInteger(input) && input >= 0 && input < 1000 && !options;
	if (isSmall) return (known[\`\${locale}\${input}\`] ??= new Intl.PluralRules(locale).select(input));
	${slow}`;
  writeFileSync(registry, `const known = {};\n${text.replace(slow, quick)}`);
}
