import { m } from "#app/generated/paraglide/messages.js";
import { callTo, mailTo } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import { linesOf } from "./company-form.tsx";
import type { TypedContact, Wrong } from "./read-company.ts";
import { labelOf, problemIn } from "./texts.ts";

type Props = {
  contacts: (TypedContact & { id?: string })[];
  mayPlan: boolean;
  sent?: { typed: TypedContact[]; wrong: Wrong };
};

/** Whom this office knows there; nobody else reads it. */
export function Contacts({ contacts, mayPlan, sent }: Props) {
  const rows = sent?.typed ?? contacts;
  return (
    <section>
      <h2>{m.companies_contacts()}</h2>
      <p className="soft">{m.companies_contacts_hint()}</p>
      {contacts.length === 0 && <p>{m.companies_contacts_none()}</p>}
      <ul>
        {contacts.map(({ id, name, role, email, phone }) => (
          <li key={id}>
            <b>{name}</b>
            {role && `, ${role}`}
            {phone && (
              <>
                {" · "}
                <a href={callTo(phone)}>{phone}</a>
              </>
            )}
            {email && (
              <>
                {" · "}
                <a href={mailTo(email)}>{email}</a>
              </>
            )}
          </li>
        ))}
      </ul>
      {mayPlan && (
        <details open={Boolean(sent)}>
          <summary>{m.companies_contacts_change()}</summary>
          <form method="post" noValidate>
            <ErrorSummary errors={linesOf(sent?.wrong ?? [])} />
            {[...rows, null, null].slice(0, 20).map((row, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form are told apart by their number alone.
              <ContactRow key={n} row={n} typed={row ?? undefined} wrong={sent?.wrong ?? []} />
            ))}
            <p className="submit">
              <Button kind="quiet" name="intent" value="contacts">
                {m.companies_contacts_save()}
              </Button>
            </p>
          </form>
        </details>
      )}
    </section>
  );
}

type Row = { row: number; typed?: TypedContact; wrong: Wrong };

function ContactRow({ row, typed, wrong }: Row) {
  const part = (name: keyof TypedContact) => ({
    ...{ name: `${name}-${row}`, label: labelOf(name), defaultValue: typed?.[name] },
    ...{ error: problemIn(wrong, `${name}-${row}`, typed?.[name]), autoComplete: "off" },
  });
  return (
    <fieldset className="field">
      <legend>{m.companies_contact({ number: row + 1 })}</legend>
      <Field {...part("name")} maxLength={120} />
      <Field {...part("role")} maxLength={80} optionalLabel />
      <Field {...part("phone")} type="tel" maxLength={40} optionalLabel />
      <Field {...part("email")} type="email" optionalLabel />
    </fieldset>
  );
}
