import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { languageSwitch } from "#app/paths.ts";
import { shownAddress } from "./typed.server.ts";

/**
 * Reads a sent form by its schema; nothing but blanks counts as nothing, and NUL, which PostgreSQL
 * cannot store, as not typed; a file or a list neither, for no form here asks for one. What is wrong comes back by field with everything that was typed;
 * where only the language is to change, nothing is wrong and the status 200. `problems` of later checks are added by `sentBack`.
 */
export function readForm<Schema extends z.ZodType>(sent: FormData, schema: Schema) {
  const typed: Record<string, string> = {};
  for (const [name, value] of [...sent]) {
    if (typeof value !== "string" || !/^\w+$/.test(name)) {
      sent.delete(name);
      continue;
    }
    const text = value.replaceAll("\0", "");
    typed[name] = /^email\d*$/.test(name) ? shownAddress(text) : text;
    sent.set(name, typed[name].trim());
  }
  if (languageSwitch in typed) {
    const { [languageSwitch]: _, ...kept } = typed;
    return { ok: false as const, status: 200, typed: kept, problems: {} as Problems };
  }
  const submission = parseWithZod(sent, { schema });
  if (submission.status === "success")
    return { ok: true as const, value: submission.value as z.output<Schema>, typed };
  return { ok: false as const, status: 400, typed, problems: named(submission.error) };
}

/** The reply that shows the form again. */
export const sentBack = <Option = never>(
  typed: Record<string, string>,
  problems: Problems,
  options: Option[] = [],
) => ({ typed, problems, options });

type Problems = Record<string, string[]>;

const named = (error: Record<string, string[] | null> | null): Problems =>
  Object.fromEntries(
    Object.entries(error ?? {}).map(([field, problems]) => [field, (problems ?? []).slice(0, 1)]),
  );
