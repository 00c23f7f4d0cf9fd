export type Lines = ReturnType<typeof linesOf>;

/**
 * Takes a stream of text apart as psql does: single lines, and the rows of a COPY, which end with the
 * line "\." (no row reads so, its backslash would be doubled). Every byte is looked at once, and rows
 * are handed on as they come: one of them may be larger than what fits into memory.
 */
export function linesOf(stream: AsyncIterable<Buffer>) {
  const source = stream[Symbol.asyncIterator]();
  /** Always begins where a line begins. */
  let ahead: Buffer = NOTHING;

  /** Undefined at the end of the stream. */
  async function more(): Promise<Buffer | undefined> {
    const next = await source.next();
    return next.done ? undefined : next.value;
  }

  /** The next line without its end, or undefined after the last one. */
  async function line(): Promise<string | undefined> {
    const pieces: Buffer[] = [];
    const text = () => Buffer.concat(pieces).toString("utf8");
    for (;;) {
      const end = ahead.indexOf(10);
      pieces.push(end < 0 ? ahead : ahead.subarray(0, end));
      ahead = end < 0 ? NOTHING : ahead.subarray(end + 1);
      if (end >= 0) return text();
      const next = await more();
      if (!next) return text() || undefined;
      ahead = next;
    }
  }

  async function* rows(): AsyncGenerator<Buffer> {
    for (let beginsLine = true; ; ) {
      if (beginsLine && ahead.indexOf(END) === 0) {
        ahead = ahead.subarray(END.length);
        return;
      }
      const end = ahead.indexOf(END_AFTER_ROW);
      if (end >= 0) {
        yield ahead.subarray(0, end + 1);
        ahead = ahead.subarray(end + END_AFTER_ROW.length);
        return;
      }
      const kept = beginsLine && isStartOf(END, ahead) ? ahead.length : lengthOfStart(ahead);
      const ready = ahead.subarray(0, ahead.length - kept);
      ahead = ahead.subarray(ahead.length - kept);
      if (ready.length > 0) {
        beginsLine = false;
        yield ready;
      }
      const next = await more();
      if (!next) throw Object.assign(new Error("No end of the rows"), { code: "Z_END" });
      ahead = ahead.length === 0 ? next : Buffer.concat([ahead, next]);
    }
  }

  return { line, rows };
}

const NOTHING = Buffer.alloc(0);
const END = Buffer.from("\\.\n");
const END_AFTER_ROW = Buffer.from("\n\\.\n");

const isStartOf = (whole: Buffer, start: Buffer) =>
  start.length < whole.length && whole.subarray(0, start.length).equals(start);

/** How many of the last bytes may be the start of the end: at most three. */
const lengthOfStart = (bytes: Buffer) =>
  [3, 2, 1].find((length) => {
    const last = bytes.subarray(Math.max(0, bytes.length - length));
    return last.length === length && isStartOf(END_AFTER_ROW, last);
  }) ?? 0;
