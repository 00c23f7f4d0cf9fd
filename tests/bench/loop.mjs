// Within a measured server (NODE_OPTIONS=--import): on SIGUSR2 it tells the longest in milliseconds that its loop was held since it last told.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

/** What this thread waited while others had the processors: theirs, and none of ours (Linux, nanoseconds). */
const waited = () => Number(readFileSync("/proc/self/schedstat", "utf8").split(" ")[1]) / 1e6;

if (isMainThread) {
  let longest = 0;
  let before = { at: performance.now(), waited: waited() };
  setInterval(() => {
    const now = { at: performance.now(), waited: waited() };
    longest = Math.max(longest, now.at - before.at - (now.waited - before.waited));
    before = now;
  }, 5).unref();
  process.on("SIGUSR2", () => {
    process.stdout.write(`loop held ${Math.round(longest)}\n`);
    longest = 0;
  });
}
