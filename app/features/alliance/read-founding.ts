import type { Refusal } from "./alliance.ts";
import { FoundingForm, foundingFields } from "./founding.ts";
import { fieldOf, foundingProblem, refusalText } from "./texts.ts";

/** What was typed, and the form or a sentence for each field that is wrong. */
export function readFounding(sent: FormData) {
  const typed = Object.fromEntries(
    foundingFields.map((name) => [name, String(sent.get(name) ?? "")]),
  );
  const parsed = FoundingForm.safeParse(typed);
  if (parsed.success) return { typed, form: parsed.data, errors: {} };
  const isWrong = (name: string) => parsed.error.issues.some(({ path }) => path[0] === name);
  const wrong = foundingFields.filter(
    // An address that comes of the name is wrong with it, and right with it.
    (name) => isWrong(name) && !(name === "slug" && !typed.slug && isWrong("name")),
  );
  const errors = Object.fromEntries(
    wrong.map((name) => [name, foundingProblem[name](typed[name])]),
  );
  return { typed, form: null, errors };
}

/** A refusal beside the field it is about, or for the whole form. */
export const refusalBeside = (refusal: Refusal) => ({
  [fieldOf[refusal] ?? "form"]: refusalText[refusal](),
});
