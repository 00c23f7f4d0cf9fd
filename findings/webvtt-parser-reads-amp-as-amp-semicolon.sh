#!/usr/bin/env bash
# Good guess: W3C's own WebVTT parser and validator, made as its types and its
#   package allow (`new WebVTTParser()`), reads the escapes that the format
#   defines: `R&amp;D` is the text R&D.
# Truth (webvtt-parser 2.2.0): the list it falls back to names its entities
#   without the semicolon, which then stays: the text is "R&;D", and `&lt;b&gt;`
#   is "<;b>;". No error is reported. With the list that the package carries
#   beside it (html-entities.json), or one of six lines, all is right.
# Who gets hurt: whoever reads captions with it to store or show them: every
#   ampersand gets a semicolon, and a round trip adds one each time.
set -euo pipefail
work=$(mktemp -d); chmod 755 "$work"; trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"commonjs"}' > package.json
npm install --no-audit --no-fund --silent webvtt-parser@2.2.0

cat > run.js <<'JS'
const assert = require("node:assert/strict");
const { WebVTTParser } = require("webvtt-parser");
const entities = require("webvtt-parser/html-entities.json");
console.log(`webvtt-parser ${require("webvtt-parser/package.json").version}, node ${process.version}`);

const vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nR&amp;D &lt;b&gt;\n";
const read = (parser) => {
  const { cues, errors } = parser.parse(vtt, "captions");
  return { text: cues[0].tree.children.map(({ value }) => value).join("").trim(), errors };
};

const bare = read(new WebVTTParser());
const given = read(new WebVTTParser(entities));
console.log("new WebVTTParser():            ", JSON.stringify(bare));
console.log("new WebVTTParser(entities):    ", JSON.stringify(given));
assert.deepEqual(bare, { text: "R&;D <;b>;", errors: [] });
assert.deepEqual(given, { text: "R&D <b>", errors: [] });
JS
node run.js
