#!/usr/bin/env bash
# Good guess: parseWithZod with z.number() and z.date() takes what a form field
#   means or reports an error; ".int().min(1)" keeps odd numbers out, and a day
#   that no calendar has is refused.
# Truth (@conform-to/zod 1.21.1, zod 4.6.7): the text goes through Number() and
#   new Date() first, and zod sees only the result. "1.000" (a thousand in
#   German) is 1 and passes .int(); "0x10" is 16. "3.4.2026" (3 April in German)
#   is 4 March, though "31.12.2026" is refused; "2026-02-31" is 3 March; "10" is
#   1 October 2001. All with status "success".
# Who gets hurt: German offices that type seats and days into text fields: an
#   event for a thousand closes after one, and no message says so.
set -euo pipefail
work=$(mktemp -d); chmod 755 "$work"; trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-audit --no-fund --silent @conform-to/zod@1.21.1 zod@4.6.7

cat > run.js <<'JS'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log(`@conform-to/zod ${version("@conform-to/zod")}, zod ${version("zod")}, node ${process.version}`);

const schema = z.object({ value: z.number().int().min(1).max(5000) });
const dated = z.object({ value: z.date() });
const localDay = (d) => [d.getFullYear(), d.getMonth() + 1, d.getDate()].join("-");
function read(text, shape) {
  const form = new FormData();
  form.set("value", text);
  const submission = parseWithZod(form, { schema: shape });
  const value = submission.status === "success" ? submission.value.value : "refused";
  const shown = value instanceof Date ? localDay(value) : value;
  console.log(`${shape === dated ? "z.date()  " : "z.number()"} ${JSON.stringify(text).padEnd(13)} -> ${shown}`);
  return shown;
}

// Controls: the plain forms work, and some German forms are refused.
assert.equal(read("1000", schema), 1000);
assert.equal(read("1,5", schema), "refused");
assert.equal(read("1.000,00", schema), "refused");
assert.equal(read("31.12.2026", dated), "refused");

assert.equal(read("1.000", schema), 1);
assert.equal(read("2.000", schema), 2);
assert.equal(read("0x10", schema), 16);
assert.equal(read("1e3", schema), 1000);
assert.equal(read("3.4.2026", dated), "2026-3-4");
assert.equal(read("03.04.2026", dated), "2026-3-4");
assert.equal(read("2026-02-31", dated), "2026-3-3");
assert.equal(read("10", dated), "2001-10-1");
console.log("a thousand is one, 3 April is 4 March, 31 February is 3 March: holds");
JS
TZ=Europe/Berlin node run.js
