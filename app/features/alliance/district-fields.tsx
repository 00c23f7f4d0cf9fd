import type { District } from "#app/features/identity/districts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Field } from "#app/ui/form.tsx";

type Props = {
  fields: readonly string[];
  districts: Pick<District, "ags" | "label">[];
  typed?: Record<string, string>;
  errors: Partial<Record<string, string>>;
  /** Keeps the fields apart where a page asks more than once. */
  within?: string;
  legend?: string;
};

/** Districts by name: the list helps while typing, and without it the name alone will do. */
export function DistrictFields({ fields, districts, typed = {}, errors, within, legend }: Props) {
  const idOf = (name: string) => (within ? `${within}-${name}` : name);
  return (
    <fieldset className="field">
      <legend>{legend ?? m.founding_districts()}</legend>
      <p className="hint">{legend ? m.settings_districts_hint() : m.founding_districts_hint()}</p>
      {fields.map((name, n) => (
        <Field
          key={name}
          id={idOf(name)}
          name={name}
          label={m.founding_district({ n: n + 1 })}
          defaultValue={typed[name]}
          error={errors[name]}
          list={idOf("kreise")}
          autoComplete="off"
          optionalLabel
        />
      ))}
      <datalist id={idOf("kreise")}>
        {districts.map(({ ags, label }) => (
          <option key={ags} value={label} />
        ))}
      </datalist>
    </fieldset>
  );
}
