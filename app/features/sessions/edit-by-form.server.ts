import type { Scope } from "#app/features/identity/scope.ts";
import { edit } from "./edit.server.ts";
import {
  type Crossed,
  crossing,
  EditForm,
  type EditProblem,
  editFields,
  editionIn,
  type Words,
} from "./editing.ts";
import { findEditors, getWords, printOf } from "./editing-queries.server.ts";
import { getHostedSession } from "./hosted.server.ts";
import type { Refusal } from "./sessions.ts";

type Problem = { field: string; problem: EditProblem };

type Failed = {
  ok: false;
  /** What stands in the form now: what was typed, and what only others have changed. */
  typed: Words;
  /** The edition that the form stands on from now on, with its prints. */
  base: { edition: number; prints: Words };
  problems: Problem[];
  refusal: Refusal | null;
  /** Who was quicker, and with what. */
  meanwhile: { editors: string[]; crossed: Crossed[] } | null;
};

type Answer = { ok: true } | (Failed & { status: 400 | 409 });

/**
 * A sent form. It carries the edition that it began with and a print of each text. Where somebody was
 * quicker, nothing is saved: the answer tells the two texts apart, and sent again it is saved over theirs.
 */
export async function editByForm(scope: Scope, id: string, form: FormData): Promise<Answer> {
  await getHostedSession(scope, id);
  const word = (name: string) => String(form.get(name) ?? "");
  const typed = Object.fromEntries(editFields.map((field) => [field, word(field)])) as Words;
  const prints = Object.fromEntries(
    editFields.map((field) => [field, word(`was-${field}`)]),
  ) as Words;
  const began = editionIn(word("edition"));
  const base = { edition: began, prints };
  const failed: Failed = { ok: false, typed, base, problems: [], refusal: null, meanwhile: null };
  const parsed = EditForm.safeParse(typed);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      problem: message as EditProblem,
    }));
    return { ...failed, status: 400, problems };
  }
  const outcome = await edit(scope, id, typed, began);
  if (outcome.ok) return { ok: true };
  const { refusal } = outcome;
  if (refusal === "round-too-large" || refusal === "format-running")
    return { ...failed, status: 400, problems: [{ field: "format", problem: refusal }] };
  if (refusal === "recording-begun")
    return { ...failed, status: 400, problems: [{ field: "recording", problem: refusal }] };
  if (refusal !== "edited-meanwhile") return { ...failed, status: 409, refusal };
  const standing = await getWords(scope, id);
  const { crossed, merged } = crossing(
    typed,
    standing.words,
    (field, words) => printOf(words[field]) !== prints[field],
  );
  const editors = await findEditors(scope, id, began);
  return { ...failed, status: 409, typed: merged, base: standing, meanwhile: { editors, crossed } };
}
