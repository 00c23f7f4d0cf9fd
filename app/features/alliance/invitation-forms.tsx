import type { District } from "#app/features/identity/districts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Hidden, Select } from "#app/ui/form.tsx";
import { districtFields } from "./chosen-districts.ts";
import { DistrictFields } from "./district-fields.tsx";
import { type Errors, FoundingFields, type Typed } from "./founding-form.tsx";

type Props = {
  /** What the person could bring in; null where nobody is logged in. */
  own: { slug: string; name: string }[] | null;
  login: string;
  districts: Pick<District, "ags" | "label">[];
  typed?: Typed;
  errors: Errors;
};

/** The way in for an association that is here already, else for a new one. */
export function InvitationForms({ own, login, ...form }: Props) {
  const [only, ...others] = own ?? [];
  const chooser = (
    <DistrictFields
      fields={districtFields}
      districts={form.districts}
      typed={form.typed}
      errors={form.errors}
    />
  );
  if (only)
    return (
      <form method="post" noValidate>
        {others.length === 0 ? (
          <>
            <p>{m.founding_join_as({ association: only.name })}</p>
            <Hidden name="association" value={only.slug} />
          </>
        ) : (
          <Select
            name="association"
            label={m.founding_join_which()}
            options={[only, ...others].map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        )}
        {chooser}
        <p className="submit">
          <Button>{m.founding_join()}</Button>
        </p>
      </form>
    );
  return (
    <>
      {own === null && (
        <p>
          {m.founding_here_already()} <a href={login}>{m.founding_log_in()}</a>
        </p>
      )}
      <form method="post" noValidate>
        <FoundingFields typed={form.typed} errors={form.errors}>
          {chooser}
        </FoundingFields>
        <p className="submit">
          <Button>{m.founding_create_and_join()}</Button>
        </p>
      </form>
    </>
  );
}
