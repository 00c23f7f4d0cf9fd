#!/usr/bin/env bash
# Good guess: the plain-text half of a mail comes from the same tree as the
#   HTML half, so two links that stand apart in one stand apart in the other.
# Truth (@react-email/render 2.3.1, as react-email 6.11.13 brings it): JSX drops
#   the line break between two elements, so two buttons on two lines of source
#   are neighbours without a space. In HTML their padding parts them; in text
#   the address of the first runs into the label of the second, and no bracket
#   ends it (html-to-text alone would set brackets; render switches them off).
#   "Accept" leads to https://…/acceptDecline.
# Who gets hurt: readers of plain text and screen readers' users, who answer an
#   invitation by a dead address; nobody who looks at the HTML sees it.
set -euo pipefail
work=$(mktemp -d); chmod 755 "$work"; trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-audit --no-fund --silent --legacy-peer-deps \
  @react-email/render@2.3.1 @react-email/button@0.2.1 html-to-text@10.0.1 react@19.2.0 react-dom@19.2.0 sucrase@3.35.0

cat > mail.jsx <<'JSX'
import React from "react";
import { Button } from "@react-email/button";
const yes = "https://verein.example/t/7f3a/accept";
const no = "https://verein.example/t/7f3a/decline";
export const buttons = (
  <p>
    <Button href={yes} style={{ padding: 12 }}>Accept</Button>
    <Button href={no} style={{ padding: 12 }}>Decline</Button>
  </p>
);
export const links = (
  <p>
    <a href={yes}>Accept</a>
    <a href={no}>Decline</a>
  </p>
);
export const spaced = (
  <p>
    <a href={yes}>Accept</a>{" "}
    <a href={no}>Decline</a>
  </p>
);
JSX
cat > run.js <<'JS'
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { render } from "@react-email/render";
import { convert } from "html-to-text";
import { transform } from "sucrase";

writeFileSync("mail.js", transform(readFileSync("mail.jsx", "utf8"), { transforms: ["jsx"], production: true }).code);
const mail = await import("./mail.js");
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log(`@react-email/render ${version("@react-email/render")}, @react-email/button ${version("@react-email/button")}, react ${version("react")}, node ${process.version}`);

const wanted = ["https://verein.example/t/7f3a/accept", "https://verein.example/t/7f3a/decline"];
const addresses = (text) => text.match(/https:\/\/[^\s\]]+/g);
async function show(name) {
  const text = await render(mail[name], { plainText: true });
  console.log(`${name.padEnd(8)} ${JSON.stringify(text)}`);
  return addresses(text);
}
// Controls: a written space parts them, and so do html-to-text's own defaults.
assert.deepEqual(await show("spaced"), wanted);
const own = convert(await render(mail.links));
console.log(`html-to-text alone: ${JSON.stringify(own)}`);
assert.deepEqual(addresses(own), wanted);

for (const name of ["links", "buttons"]) {
  assert.deepEqual(await show(name), ["https://verein.example/t/7f3a/acceptDecline", wanted[1]]);
}
console.log("the first address swallows the next label: holds");
JS
node run.js
