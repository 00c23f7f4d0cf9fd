import type { ReactNode } from "react";
import { fieldText } from "#app/features/profiles/field-words.ts";
import type { FieldKey, Item } from "#app/features/profiles/profiles.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Markdown } from "#app/ui/markdown.tsx";
import { State } from "#app/ui/state.tsx";
import { expiryOf } from "./profile-words.ts";
import type { Listed } from "./queries.server.ts";

type Field = Listed["fields"][number];

/** What stands beside the text as facts, or above it. */
const elsewhere: FieldKey[] = [
  ...(["shortText", "languages", "sizeClass", "districts", "links", "contact", "phone"] as const),
];

/** What an institution opens stands first on its page. */
const first: FieldKey[] = ["opens", "guide"];

/** What a profile says at length: one part for each field that is for this reader. */
export function ProfileText({ listed, now }: { listed: Listed; now: Date }) {
  const told = listed.fields.filter(({ key }) => !elsewhere.includes(key));
  const isFirst = ({ key }: Field) => listed.kind === "institution" && first.includes(key);
  const inOrder = [...told.filter(isFirst), ...told.filter((field) => !isFirst(field))];
  if (inOrder.length === 0) return <p className="soft">{m.directory_says_nothing()}</p>;
  return (
    <>
      {inOrder.map((field) => (
        <section key={field.key} lang={foreign(field)} aria-labelledby={`feld-${field.key}`}>
          <h2 id={`feld-${field.key}`} lang={getLocale()}>
            {fieldText[field.key]()}
            <InOtherLanguage field={field} />
          </h2>
          {field.key === "longText" ? (
            <Markdown text={field.items.map(({ text }) => text).join("\n\n")} />
          ) : (
            <Lines items={field.items} now={now} />
          )}
        </section>
      ))}
    </>
  );
}

const foreign = ({ locale, key }: Field) =>
  locale === getLocale() || untranslated.includes(key) ? undefined : locale;

/** Stands once for both languages. */
const untranslated: FieldKey[] = ["certificates", "languages", "sizeClass", "districts", "links"];

/** Where a field is said in the other language alone. */
export function InOtherLanguage({ field }: { field: Field }) {
  const other = foreign(field);
  if (!other) return null;
  return (
    <small className="soft said-in">
      {other === "de" ? m.directory_said_in_german() : m.directory_said_in_english()}
    </small>
  );
}

function Lines({ items, now }: { items: Item[]; now: Date }) {
  return (
    <ul className="profile-lines">
      {items.map((item) => (
        <li key={item.text}>
          {item.text}
          <Mark>{item.free && <State kind="free">{m.directory_free()}</State>}</Mark>
          <Expiry item={item} now={now} />
        </li>
      ))}
    </ul>
  );
}

/** What a line says of itself is in the page's language, whichever its own is. */
const Mark = ({ children }: { children: ReactNode }) =>
  children ? (
    <span className="small" lang={getLocale()}>
      {" "}
      {children}
    </span>
  ) : null;

function Expiry({ item, now }: { item: Item; now: Date }) {
  const expiry = expiryOf(item, now);
  if (!expiry) return null;
  return (
    <Mark>
      {expiry.isOver ? (
        <State kind="off">{expiry.words}</State>
      ) : (
        <span className="soft">{expiry.words}</span>
      )}
    </Mark>
  );
}
