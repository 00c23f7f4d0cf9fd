import type { District } from "#app/features/identity/districts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, ErrorSummary, Hidden } from "#app/ui/form.tsx";
import { districtFields } from "./chosen-districts.ts";
import { DistrictFields } from "./district-fields.tsx";
import { foundingErrors } from "./texts.ts";

type Alliance = {
  id: string;
  name: string;
  own: { ags: string; label: string }[];
  others: { ags: string; label: string; association: string }[];
};
type Props = {
  alliance: Alliance;
  districts: Pick<District, "ags" | "label">[];
  typed?: Record<string, string>;
  errors: Partial<Record<string, string>>;
};

/** The districts an association answers for in one alliance: let go by a tick, taken by name. */
export function OwnDistricts({ alliance, districts, typed, errors }: Props) {
  const { id, name, own, others } = alliance;
  /** An id of HTML begins with a letter. */
  const within = `in-${id}`;
  return (
    <form method="post" noValidate>
      <ErrorSummary
        errors={foundingErrors(errors).map((one) => ({ ...one, field: `${within}-${one.field}` }))}
      />
      <Hidden name="alliance" value={id} />
      {own.length === 0 ? (
        <p>{m.settings_districts_none({ alliance: name })}</p>
      ) : (
        <fieldset className="field">
          <legend>{m.settings_districts_own()}</legend>
          {own.map(({ ags, label }) => (
            <Choice
              key={ags}
              id={`${within}-${ags}`}
              name="remove"
              value={ags}
              label={m.settings_districts_remove({ district: label })}
            />
          ))}
        </fieldset>
      )}
      <DistrictFields
        fields={districtFields}
        {...{ districts, typed, errors }}
        within={within}
        legend={m.settings_districts_add()}
      />
      <p className="submit">
        <Button name="intent" value="districts">
          {m.settings_districts_save()}
        </Button>
      </p>
      {others.length > 0 && (
        <details>
          <summary>{m.settings_districts_others({ count: others.length })}</summary>
          <ul className="taken">
            {others.map(({ ags, label, association }) => (
              <li key={ags}>
                {label}: {association}
              </li>
            ))}
          </ul>
        </details>
      )}
    </form>
  );
}
