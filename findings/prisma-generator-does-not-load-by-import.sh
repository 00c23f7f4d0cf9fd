#!/usr/bin/env bash
# Good guess: a package whose "exports" offers an "import" condition can be
#   imported by Node; who leaves Prisma's command line out (200 MB of studio,
#   development databases and engines around 2 seconds of work) imports
#   @prisma/client-generator-ts and hands it to @prisma/internals.
# Truth (7.10.0): the "import" entry of @prisma/client-common, on which the
#   generator stands, is written for bundlers: it names its own files without
#   their endings, and Node ends with ERR_MODULE_NOT_FOUND for a file that lies
#   there as Cache.js. `require` of the same packages works, and generates.
# Who gets hurt: whoever generates in an ES module without the CLI, and reads
#   the message as a broken installation.
set -euo pipefail
work=$(mktemp -d); chmod 755 "$work"; trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-audit --no-fund --silent --ignore-scripts @prisma/client-generator-ts@7.10.0 @prisma/internals@7.10.0
cat > schema.prisma <<'P'
generator client {
  provider = "prisma-client"
  output   = "made"
}
datasource db {
  provider = "postgresql"
}
model Session {
  id    String @id
  title String
}
P
cat > by-import.js <<'JS'
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const folder = "node_modules/@prisma/client-common";
const { version, exports } = JSON.parse(readFileSync(`${folder}/package.json`));
const entry = exports["."].import.default;
console.log(`@prisma/client-common ${version}, node ${process.version}; import → ${entry}`);

const failed = await import("@prisma/client-generator-ts").then(() => null, (error) => error);
console.log(`  import(): ${failed?.code}: ${failed?.message.replaceAll(process.cwd(), ".")}`);
assert.equal(failed?.code, "ERR_MODULE_NOT_FOUND");
const missing = /Cannot find module '([^']+)'/.exec(failed.message)[1];
assert.ok(!existsSync(missing) && existsSync(`${missing}.js`), "the file lies there, with its ending");
console.log(`  on disk: ${join(dirname(entry), missing.split("/").at(-1))}.js`);
JS
cat > by-require.cjs <<'JS'
const assert = require("node:assert/strict");
const { existsSync } = require("node:fs");
const { PrismaClientTsGenerator } = require("@prisma/client-generator-ts");
const { getGenerators, loadSchemaContext } = require("@prisma/internals");
async function generate() {
  const [generator] = await getGenerators({
    schemaContext: await loadSchemaContext({
      schemaPath: { cliProvidedPath: "schema.prisma", baseDir: process.cwd() },
      printLoadMessage: false,
    }),
    registry: { "prisma-client": { type: "in-process", generator: new PrismaClientTsGenerator() } },
  });
  await generator.generate();
  generator.stop();
  assert.ok(existsSync("made/client.ts"));
  console.log("  require(): made/client.ts is generated");
  console.log("the same packages load by require alone: holds");
}
generate();
JS
node by-import.js
node by-require.cjs
