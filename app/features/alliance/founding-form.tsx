import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Field } from "#app/ui/form.tsx";
import { type FoundingField, startingColour } from "./founding.ts";
import { foundingLabel } from "./texts.ts";

export type Typed = Record<string, string>;
export type Errors = Partial<Record<string, string>>;

/** The association and its owner; what may stay empty is folded away unless it needs attention. */
export function FoundingFields({
  typed = {},
  errors,
  children,
}: {
  typed?: Typed;
  errors: Errors;
  children?: ReactNode;
}) {
  const of = (name: FoundingField) => ({
    name,
    label: foundingLabel[name](),
    defaultValue: typed[name],
    error: errors[name],
  });
  const optional = ["shortName", "slug", "namedAsHost", "contactEmail", "brandColour"];
  const isOpen = optional.some((name) => errors[name]);
  return (
    <>
      <h2>{m.founding_association()}</h2>
      <Field {...of("name")} hint={m.founding_name_hint()} autoComplete="organization" required />
      <Field {...of("town")} autoComplete="address-level2" required />
      <Field
        {...of("contactPhone")}
        hint={m.founding_phone_hint()}
        type="tel"
        autoComplete="tel"
        required
      />
      {children}
      <details open={isOpen}>
        <summary>{m.founding_more()}</summary>
        <Field {...of("shortName")} hint={m.founding_short_name_hint()} optionalLabel />
        <Field {...of("slug")} hint={m.founding_slug_hint()} autoCapitalize="none" optionalLabel />
        <Field {...of("namedAsHost")} hint={m.founding_named_hint()} optionalLabel />
        <Field
          {...of("contactEmail")}
          hint={m.founding_contact_email_hint()}
          type="email"
          optionalLabel
        />
        <Field
          {...of("brandColour")}
          defaultValue={typed.brandColour ?? startingColour}
          type="color"
          short
        />
      </details>
      <h2>{m.founding_owner()}</h2>
      <Field {...of("ownerName")} autoComplete="name" required />
      <Field
        {...of("ownerEmail")}
        hint={m.founding_owner_email_hint()}
        type="email"
        autoComplete="email"
        required
      />
    </>
  );
}
