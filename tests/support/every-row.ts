import type { Row, Sheet } from "#app/platform/sheet.server.ts";

/** A table to its end. */
export async function everyRow({ rows }: Sheet): Promise<Row[]> {
  const all: Row[] = [];
  for await (const some of rows) all.push(...some);
  return all;
}
