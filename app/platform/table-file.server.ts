import { once } from "node:events";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";

export type TableRow = { line: number; cells: string[] };
export type Table = { heads: string[]; headLine: number; rows: TableRow[] };

/** Why a file is no table, or none that can be trusted; `line` counts from 1. */
export type TableProblem = {
  problem:
    | "empty"
    | "no-table"
    | "too-large-inside"
    | "damaged-letter"
    | "open-quote"
    | "half-row"
    | "long-row"
    | "no-rows"
    | "too-many-rows";
  line?: number;
  /** Where a row ends too early or goes on too long: the heading, or its number. */
  cell?: string;
};

export type TableWish = { mostRows: number; mostUnpacked: number };

/** A CSV or XLSX file as headings and rows of text, read beside the event loop with memory of its own. */
export async function readTable(
  content: Uint8Array,
  wish: TableWish,
): Promise<Table | TableProblem> {
  const worker = new Worker(resolve("app/server/table-reader.ts"), {
    workerData: { content, ...wish },
    resourceLimits: { maxOldGenerationSizeMb: 192 },
  });
  try {
    const [told] = await Promise.race([
      once(worker, "message"),
      once(worker, "exit").then(() => [{ problem: "too-large-inside" }]),
    ]);
    return told;
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_WORKER_OUT_OF_MEMORY")
      return { problem: "too-large-inside" };
    throw error;
  } finally {
    await worker.terminate();
  }
}
