import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "#app/server/lines.ts";

/** What a stream hands over, cut wherever it likes. */
async function* pieces(content: Buffer, size: (at: number) => number) {
  for (let at = 0; at < content.length; ) {
    const length = Math.max(1, size(at));
    yield content.subarray(at, at + length);
    at += length;
  }
}

async function taken(content: Buffer, size: (at: number) => number) {
  const lines = linesOf(pieces(content, size));
  const first = await lines.line();
  const parts: Buffer[] = [];
  for await (const part of lines.rows()) parts.push(Buffer.from(part));
  return {
    first,
    rows: Buffer.concat(parts).toString(),
    last: await lines.line(),
    end: await lines.line(),
  };
}

const aRow = fc.array(fc.constantFrom("a", "\\\\", "\\n", ".", "\\\\.", "ä", "\t"), {
  maxLength: 6,
});

test("rows come out as they went in, wherever the stream is cut", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(aRow, { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 }),
      async (given, cuts) => {
        const rows = given.map((row) => `${row.join("")}\n`).join("");
        const content = Buffer.from(`COPY …\n${rows}\\.\n-- end\n`);
        const found = await taken(content, (at) => cuts[at % cuts.length] ?? 1);
        expect(found).toEqual({ first: "COPY …", rows, last: "-- end", end: undefined });
      },
    ),
    { numRuns: 300 },
  ));

test("a stream that is cut short inside its rows is told", async () => {
  const cut = taken(Buffer.from("COPY\nabc\n\\"), () => 2);
  await expect(cut).rejects.toMatchObject({ code: "Z_END" });
});

/** Processor time for one row of so many megabytes, in the pieces that gzip hands over. */
async function timeFor(megabytes: number) {
  const row = Buffer.alloc(megabytes * 1_000_000, "f");
  const content = Buffer.concat([Buffer.from("COPY\n"), row, Buffer.from("\n\\.\n")]);
  const began = process.cpuUsage();
  const lines = linesOf(pieces(content, () => 16_384));
  await lines.line();
  let bytes = 0;
  for await (const part of lines.rows()) bytes += part.length;
  expect(bytes).toBe(row.length + 1);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

test("four times as large a row takes no more than four times as long, and a bit", async () => {
  await timeFor(4);
  const [small, large] = [await timeFor(10), await timeFor(40)];
  expect(large).toBeLessThan(small * 8 + 200);
});
