import { errorWords, log } from "./log.server.ts";

/** Starts work that no answer waits for. What fails is logged; a job has to do it again. */
export function aside(name: string, work: () => Promise<unknown>) {
  work().catch((error: unknown) => log("aside.failed", { work: name, error: errorWords(error) }));
}
