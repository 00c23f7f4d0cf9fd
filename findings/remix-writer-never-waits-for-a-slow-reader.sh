#!/usr/bin/env bash
# A good guess: an answer whose body is a ReadableStream goes out as fast as its reader reads. Node's own pipeline()
# waits for "drain", and so would whatever @remix-run/node uses to write a Response into a ServerResponse.
# The truth: its `writeReadableStreamToWritable` (createRequestHandler of @remix-run/express uses it, too) writes chunk
# after chunk whatever write() answers, and never waits. A stream that is made while it is read is made as a whole.
# Who gets hurt: whoever streams exports, films or server-sent events through Remix to readers on slow lines: all of it
# waits in the server's memory, and a bound that counts what the stream has not handed over yet never holds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @remix-run/node@2.17.5 > /dev/null
cat > seen.mjs <<'JS'
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { writeReadableStreamToWritable } from "@remix-run/node";

const chunk = new Uint8Array(64 * 1024);
const most = 500;

/** How many chunks are asked of a stream while its reader has taken one and no more. */
async function asked(write) {
  let pulled = 0;
  const stream = new ReadableStream(
    {
      pull(controller) {
        pulled += 1;
        controller.enqueue(chunk);
        if (pulled === most) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const slow = new Writable({ highWaterMark: 64 * 1024, write: () => {} });
  slow.on("error", () => {});
  write(stream, slow).catch(() => {});
  for (let turn = 0; turn < 3000; turn += 1) await new Promise((done) => setImmediate(done));
  return { pulled, waiting: slow.writableLength };
}

const node = await asked((stream, slow) => pipeline(Readable.fromWeb(stream), slow));
const remix = await asked(writeReadableStreamToWritable);
const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
console.log(`pipeline() of Node ${process.version}: ${node.pulled} of ${most} chunks, ${megabytes(node.waiting)} waiting`);
console.log(`@remix-run/node 2.17.5: ${remix.pulled} of ${most} chunks, ${megabytes(remix.waiting)} waiting`);
process.exit(remix.pulled === most && node.pulled < 10 ? 0 : 1);
JS
node seen.mjs
