import { m } from "#app/generated/paraglide/messages.js";
import { Field } from "#app/ui/form.tsx";
import { furtherNumbers } from "./further.ts";
import type { Reply } from "./reply.ts";
import { wordsFor } from "./texts.ts";

/** Name and address of each further person; the one just asked for has the cursor. */
export function FurtherFields({ reply }: { reply: Reply | null }) {
  const shown = furtherNumbers(reply?.typed ?? {}, reply?.asksMore);
  if (shown.length === 0) return null;
  const of = (name: string) => ({
    name,
    defaultValue: reply?.typed[name] ?? "",
    error: reply?.problems[name]?.map(wordsFor).join(" "),
  });
  return (
    <>
      <p className="section">{m.registration_further_lead()}</p>
      {shown.map((n) => (
        <fieldset key={n} className="further">
          <legend>{m.registration_further_legend({ n })}</legend>
          <Field
            {...of(`name${n}`)}
            label={m.registration_further_name()}
            autoComplete="off"
            autoFocus={reply?.asksMore && n === shown.at(-1)}
          />
          <Field
            {...of(`email${n}`)}
            label={m.registration_email()}
            hint={m.registration_further_email_hint()}
            type="email"
            inputMode="email"
            autoComplete="off"
          />
        </fieldset>
      ))}
    </>
  );
}

/** The name of a field of a further person, for the summary; null for every other field. */
export function furtherLabel(field: string): string | null {
  const [, name, n] = /^(name|email)(\d+)$/.exec(field) ?? [];
  if (!n) return null;
  const label = name === "name" ? m.registration_further_name() : m.registration_email();
  return `${m.registration_further_legend({ n: Number(n) })}, ${label}`;
}
