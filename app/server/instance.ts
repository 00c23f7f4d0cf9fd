import { rmSync } from "node:fs";
import { join } from "node:path";
import { isRunning, readJson, self, writeJson } from "./processes.mjs";
import { Refusal } from "./refusal.ts";

const fileOf = (dataDir: string, port: number) => join(dataDir, `web-${port}.json`);

/** Notes that this process serves `port` from this data folder; the note goes when it stops. */
export function noteInstance(dataDir: string, port: number) {
  const file = fileOf(dataDir, port);
  writeJson(file, self());
  return { stop: () => rmSync(file, { force: true }) };
}

/** The port is taken: by ourselves, started earlier? */
export function refuseSecondInstance(dataDir: string, port: number) {
  const other = readJson(fileOf(dataDir, port));
  if (isRunning(other))
    throw new Refusal(
      `Verbund already runs here: http://localhost:${port} (process ${other.pid}). End it there with Ctrl-C, or: kill ${other.pid}`,
    );
}
