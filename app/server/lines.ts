export type Lines = ReturnType<typeof linesOf>;

/**
 * Takes a stream of text apart as psql does: single lines, and the rows of a COPY, which end with the
 * line "\." (no row reads so, its backslash would be doubled). Holds no more than one row at a time.
 */
export function linesOf(stream: AsyncIterable<Buffer>) {
  const source = stream[Symbol.asyncIterator]();
  /** Always begins where a line begins. */
  let ahead: Buffer = Buffer.alloc(0);

  /** False at the end of the stream. */
  async function more() {
    const next = await source.next();
    if (next.done) return false;
    ahead = ahead.length === 0 ? next.value : Buffer.concat([ahead, next.value]);
    return true;
  }

  /** The next line without its end, or undefined after the last one. */
  async function line(): Promise<string | undefined> {
    for (;;) {
      const end = ahead.indexOf(10);
      if (end >= 0) {
        const text = ahead.toString("utf8", 0, end);
        ahead = ahead.subarray(end + 1);
        return text;
      }
      if (!(await more())) return ahead.length > 0 ? ahead.toString("utf8") : undefined;
    }
  }

  async function* rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const end = ahead.indexOf(END) === 0 ? 0 : ahead.indexOf(END_AFTER_ROW) + 1;
      if (end > 0 || ahead.indexOf(END) === 0) {
        const last = ahead.subarray(0, end);
        ahead = ahead.subarray(end + END.length);
        if (last.length > 0) yield last;
        return;
      }
      const whole = ahead.lastIndexOf(10) + 1;
      const ready = ahead.subarray(0, whole);
      ahead = ahead.subarray(whole);
      if (ready.length > 0) yield ready;
      if (!(await more())) throw Object.assign(new Error("No end of the rows"), { code: "Z_END" });
    }
  }

  return { line, rows };
}

const END = Buffer.from("\\.\n");
const END_AFTER_ROW = Buffer.from("\n\\.\n");
