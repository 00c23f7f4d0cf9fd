import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import type { District } from "#app/features/identity/districts.ts";

/**
 * Reads a sent form by its schema, without the NUL characters that PostgreSQL cannot store. What is
 * wrong comes back by field with everything that was typed; `problems` of later checks are added by
 * `sentBack`.
 */
export function readForm<Schema extends z.ZodType>(sent: FormData, schema: Schema) {
  for (const [name, value] of [...sent])
    if (typeof value === "string") sent.set(name, value.replaceAll("\0", ""));
  const submission = parseWithZod(sent, { schema });
  const typed = Object.fromEntries(
    [...sent.entries()].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  if (submission.status === "success")
    return { ok: true as const, value: submission.value as z.output<Schema>, typed };
  return { ok: false as const, typed, problems: named(submission.error) };
}

/** The reply that shows the form again. */
export const sentBack = (
  typed: Record<string, string>,
  problems: Record<string, string[]>,
  options: District[] = [],
) => ({ typed, problems, options });

const named = (error: Record<string, string[] | null> | null) =>
  Object.fromEntries(
    Object.entries(error ?? {}).map(([field, problems]) => [field, (problems ?? []).slice(0, 1)]),
  );
