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

/** What went wrong, in words without values that a person typed. */
export const errorWords = (error: unknown) =>
  error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : "unknown";
