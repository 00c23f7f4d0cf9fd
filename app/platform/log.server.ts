/** One JSON line; never a name, an address or a token. */
export function log(event: string, details: Record<string, string | number | boolean | null> = {}) {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...details })}\n`);
}

/** What went wrong, in words without values that a person typed. */
export const errorWords = (error: unknown) =>
  error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : "unknown";
