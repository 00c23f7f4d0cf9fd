import type { Scope } from "#app/features/identity/scope.ts";
import { changeSynonyms } from "./change-synonyms.server.ts";
import { readSynonyms } from "./synonyms.ts";

const prefix = "words-";

/** The sent form of what topics are called besides; by slug what was typed, and which cannot be taken. */
export async function synonymsByForm(scope: Scope, sent: FormData) {
  const fields = [...sent].filter(([name]) => name.startsWith(prefix));
  const typed = Object.fromEntries(
    fields.map(([name, words]) => [name.slice(prefix.length), String(words)]),
  );
  const read = new Map<string, string[]>();
  const errors: Record<string, string> = {};
  for (const [slug, words] of Object.entries(typed)) {
    const synonyms = readSynonyms(words);
    if (synonyms) read.set(slug, synonyms);
    else errors[slug] = "";
  }
  if (Object.keys(errors).length > 0) return { ok: false as const, typed, errors };
  return changeSynonyms(scope, read);
}
