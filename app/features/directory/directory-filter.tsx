import { industries, industryName } from "#app/features/companies/industries.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button } from "#app/ui/button.tsx";
import { Field, Select } from "#app/ui/form.tsx";
import type { Choices } from "./choices.server.ts";
import { type DirectoryFilters, distances, isFiltered, presetDistance } from "./directory.ts";

/** The form that the search field and all filters belong to. */
export const searchForm = "suche";

type Props = { action: string; filters: DirectoryFilters };

/** One field for everything: what, where, with which certificate, or who seeks it. */
export function SearchRow({ action, filters }: Props) {
  return (
    <search className="search directory-search">
      <form action={action} method="get" id={searchForm}>
        <label htmlFor="q">{m.directory_search()}</label>
        <div>
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={filters.text}
            placeholder={m.directory_search_example()}
            autoComplete="off"
            aria-describedby="q-hint"
          />
          <Button>{m.frame_search()}</Button>
        </div>
        <p className="hint" id="q-hint">
          {m.directory_search_hint()}
        </p>
      </form>
    </search>
  );
}

type FilterProps = Props & { choices: Choices; allHref: string };

/** What narrows the list; each choice is one that the list has. */
export function DirectoryFilter({ filters, choices, allHref }: FilterProps) {
  const { district, postcode, km, industry, certificate, association } = filters;
  const all = { value: "", label: m.directory_all() };
  const field = { form: searchForm };
  return (
    <div className="directory-filter">
      {choices.districts.length > 1 && (
        <Select
          {...{ ...field, name: "kreis", label: m.directory_district(), defaultValue: district }}
          options={[
            all,
            ...choices.districts.map(({ ags, name }) => ({ value: ags, label: name })),
          ]}
        />
      )}
      <div className="directory-around">
        <Field
          {...{ ...field, name: "plz", label: m.directory_postcode(), defaultValue: postcode }}
          inputMode="numeric"
          maxLength={5}
          autoComplete="postal-code"
          short
        />
        <Select
          {...{ ...field, name: "umkreis", label: m.directory_distance() }}
          defaultValue={String(km ?? presetDistance)}
          options={distances.map((each) => ({
            value: String(each),
            label: m.directory_km({ km: String(each) }),
          }))}
        />
      </div>
      {choices.industries.length > 1 && (
        <Select
          {...{ ...field, name: "branche", label: m.directory_industry(), defaultValue: industry }}
          options={[all, ...industryOptions(choices.industries)]}
        />
      )}
      {choices.certificates.length > 0 && (
        <Field
          {...{ ...field, name: "zertifikat", label: m.directory_certificate() }}
          defaultValue={certificate}
          list="zertifikate"
        />
      )}
      {choices.certificates.length > 0 && (
        <datalist id="zertifikate">
          {choices.certificates.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {choices.associations.length > 1 && (
        <Select
          {...{ ...field, name: "verband", label: m.directory_association() }}
          defaultValue={association}
          options={[
            all,
            ...choices.associations.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      )}
      <p className="actions">
        <Button kind="quiet" form={searchForm}>
          {m.directory_narrow()}
        </Button>
      </p>
      {isFiltered(filters) && (
        <p>
          <a href={allHref}>{m.directory_without_filters()}</a>
        </p>
      )}
    </div>
  );
}

/** The sections that the list has, each with its divisions below it. */
function industryOptions(codes: string[]) {
  const locale = getLocale();
  return industries.flatMap(({ code, divisions }) => {
    const present = divisions.filter((division) => codes.includes(division.code));
    if (present.length === 0 && !codes.includes(code)) return [];
    return [
      { value: code, label: industryName(code, locale) ?? code },
      ...present.map((division) => ({ value: division.code, label: `– ${division[locale]}` })),
    ];
  });
}
