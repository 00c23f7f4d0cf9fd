import { m } from "#app/generated/paraglide/messages.js";
import { Filters } from "#app/ui/filters.tsx";
import { NarrowFold } from "#app/ui/narrow-fold.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import { inLanguageWords } from "./language-words.ts";
import { fieldsOf, queryOf } from "./programme-address.ts";
import type { ProgrammeFilters } from "./programme-filters.server.ts";

type Props = {
  base: string;
  topics: { slug: string; name: string; count: number }[];
  /** Those that coming sessions are held in. */
  languages: string[];
  filters: ProgrammeFilters;
  isPast: boolean;
  /** Number of sessions found, or null while nothing is filtered. */
  found: number | null;
};

/** Filters are links and one small form: each view has an address to pass on. */
export function ProgrammeFilter(props: Props) {
  const { base, topics, languages, filters, isPast, found } = props;
  const href = (changed: ProgrammeFilters) => `${base}${queryOf({ ...filters, ...changed })}`;
  const ofLanguage = languages.length > 1 ? languages : [];
  const narrowedBy = [
    topics.find(({ slug }) => slug === filters.topic)?.name ?? filters.topic,
    filters.free && m.portal_only_free(),
    filters.language && inLanguageWords(filters.language),
    filters.text && m.portal_quoted({ text: filters.text }),
  ].filter(Boolean);
  return (
    <>
      <NarrowFold label={m.portal_narrow()} open={found === 0}>
        <Filters
          label={m.portal_filters()}
          items={[
            {
              href: href({ topic: undefined }),
              label: m.portal_all_topics(),
              current: !filters.topic && !isPast,
            },
            ...topics.map(({ slug, name, count }) => ({
              href: href({ topic: slug }),
              label: name,
              count,
              current: filters.topic === slug,
            })),
            {
              href: href({ free: !filters.free }),
              label: m.portal_only_free(),
              current: filters.free,
            },
            ...ofLanguage.map((language) => ({
              href: href({ language: filters.language === language ? undefined : language }),
              label: inLanguageWords(language),
              current: filters.language === language,
            })),
            {
              href: `${base}?zeit=vorbei`,
              label: m.portal_past_link(),
              current: isPast,
            },
          ]}
        />
        <SearchForm
          action={base}
          label={m.portal_search()}
          defaultValue={filters.text}
          hidden={{
            ...fieldsOf({ ...filters, text: undefined }),
            ...(isPast ? { zeit: "vorbei" } : {}),
          }}
        />
      </NarrowFold>
      {found !== null && (
        <p className="found">
          {[m.portal_found({ count: found }), ...narrowedBy].join(" · ")}{" "}
          {found > 0 && <a href={base}>{m.portal_show_all()}</a>}
        </p>
      )}
    </>
  );
}
