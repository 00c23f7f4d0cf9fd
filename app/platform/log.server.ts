let waiting = "";

/** One JSON line; never a name, an address or a token. What comes in one turn is written at once. */
export function log(event: string, details: Record<string, string | number | boolean | null> = {}) {
  if (!waiting) setImmediate(writeOut);
  waiting += `${JSON.stringify({ at: new Date().toISOString(), event, ...details })}\n`;
}

function writeOut() {
  if (waiting) process.stdout.write(waiting);
  waiting = "";
}

process.on("exit", writeOut);

/** What a database says repeats what it was asked; its codes do not. */
const repeating = /^(Prisma|DriverAdapter|DatabaseError|error$)/;

/**
 * What went wrong, in words without values that a person typed: of a database its codes and the names of
 * its own, of anything else the first line without what stands in quotes.
 */
export function errorWords(error: unknown) {
  if (!(error instanceof Error)) return "unknown";
  const { code, constraint, table, meta } = error as Error & Record<string, unknown>;
  const named = [code, constraint, table].filter((word) => typeof word === "string");
  const state = /"(?:originalCode|code)":"([0-9A-Z]{5})"/.exec(JSON.stringify(meta ?? {}))?.[1];
  if (repeating.test(error.name) || "severity" in error)
    return [error.name, ...named, state].filter(Boolean).join(" ").slice(0, 300);
  const [line = ""] = error.message.split("\n");
  const quiet = line.replace(/(["'`]).*\1|[„“].*[“”]|\S+@\S+/g, "…");
  return `${error.name}: ${quiet}`.slice(0, 300);
}
