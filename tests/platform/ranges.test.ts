import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { rangeAnswer } from "#app/platform/ranges.server.ts";
import type { Span } from "#app/platform/stored-files.server.ts";

const content = Buffer.from("0123456789");
const file = (mayGoOn = async () => true) => ({
  ...{ type: "video/webm", bytes: content.length, tag: "abc", mayGoOn },
  open: async ({ from, to }: Span) => Readable.from([content.subarray(from, to + 1)]),
});

const ask = (headers: Record<string, string>, method = "GET") =>
  rangeAnswer(new Request("http://localhost/", { method, headers }), file());

/** RFC 9110, 14.1 and 14.2; the file has ten bytes. */
describe.each([
  ["bytes=0-0", 206, "bytes 0-0/10", "0"],
  ["bytes=2-4", 206, "bytes 2-4/10", "234"],
  ["bytes=7-", 206, "bytes 7-9/10", "789"],
  ["bytes=-3", 206, "bytes 7-9/10", "789"],
  ["bytes=-30", 206, "bytes 0-9/10", "0123456789"],
  ["bytes=5-99", 206, "bytes 5-9/10", "56789"],
  ["BYTES=5-6", 206, "bytes 5-6/10", "56"],
  ["bytes=10-", 416, "bytes */10", ""],
  ["bytes=10-12", 416, "bytes */10", ""],
  ["bytes=-0", 416, "bytes */10", ""],
  ["bytes=4-2", 200, null, "0123456789"],
  ["bytes=a-b", 200, null, "0123456789"],
  ["bytes=-", 200, null, "0123456789"],
  ["lines=1-2", 200, null, "0123456789"],
  ["bytes=0-1,4-5", 200, null, "0123456789"],
])("Range: %s", (range, status, contentRange, body) => {
  test(`is answered with ${status}`, async () => {
    const answer = await ask({ Range: range });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("Content-Range")).toBe(contentRange);
    expect(answer.headers.get("Content-Length")).toBe(String(body.length));
    expect(await answer.text()).toBe(body);
  });
});

test("a span goes on only in the very file it was begun in", async () => {
  const range = { Range: "bytes=2-4" };
  expect((await ask({ ...range, "If-Range": '"abc"' })).status).toBe(206);
  expect((await ask({ ...range, "If-Range": '"other"' })).status).toBe(200);
  expect((await ask({ ...range, "If-Range": 'W/"abc"' })).status).toBe(200);
  const date = "Sun, 29 Nov 2026 10:00:00 GMT";
  expect((await ask({ ...range, "If-Range": date })).status).toBe(200);
});

test("who has it already gets nothing of it, and a HEAD is no span", async () => {
  expect((await ask({ "If-None-Match": '"abc"' })).status).toBe(304);
  const head = await ask({ Range: "bytes=2-4" }, "HEAD");
  expect([head.status, head.headers.get("Content-Length"), await head.text()]).toEqual([
    200,
    "10",
    "",
  ]);
});
