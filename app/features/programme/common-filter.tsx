import { m } from "#app/generated/paraglide/messages.js";
import { Select } from "#app/ui/form.tsx";
import { NarrowFold } from "#app/ui/narrow-fold.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import { inLanguageWords } from "./language-words.ts";
import type { ProgrammeFilters } from "./programme-filters.server.ts";

type Props = {
  base: string;
  districts: { ags: string; name: string }[];
  languages: string[];
  filters: ProgrammeFilters;
};

/** The common programme by district and language: one form, and each answer has an address. */
export function CommonFilter({ base, districts, languages, filters }: Props) {
  return (
    <NarrowFold label={m.portal_narrow()}>
      <SearchForm action={base} label={m.portal_search()} defaultValue={filters.text}>
        {districts.length > 0 && (
          <Select
            name="kreis"
            label={m.finding_district()}
            defaultValue={filters.district ?? ""}
            options={[
              { value: "", label: m.finding_district_all() },
              ...districts.map(({ ags, name }) => ({ value: ags, label: name })),
            ]}
          />
        )}
        {(languages.length > 1 || filters.language) && (
          <Select
            name="sprache"
            label={m.portal_session_language()}
            defaultValue={filters.language ?? ""}
            options={[
              { value: "", label: m.finding_language_all() },
              ...languages.map((language) => ({
                value: language,
                label: inLanguageWords(language),
              })),
            ]}
          />
        )}
      </SearchForm>
    </NarrowFold>
  );
}
