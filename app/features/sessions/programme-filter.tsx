import { m } from "#app/generated/paraglide/messages.js";
import { Filters } from "#app/ui/filters.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";

type Chosen = { topic?: string; free: boolean; text?: string };
type Props = {
  base: string;
  topics: { slug: string; name: string; count: number }[];
  filters: Chosen;
  isPast: boolean;
  /** Number of sessions found, or null while nothing is filtered. */
  found: number | null;
};

/** Filters are links and one small form: each view has an address to pass on. */
export function ProgrammeFilter({ base, topics, filters, isPast, found }: Props) {
  const href = (changed: Partial<Chosen>, past = isPast) =>
    `${base}${queryOf({ ...filters, ...changed }, past)}`;
  return (
    <>
      <Filters
        label={m.portal_filters()}
        items={[
          {
            href: href({ topic: undefined }, false),
            label: m.portal_all_topics(),
            current: !filters.topic && !isPast,
          },
          ...topics.map(({ slug, name, count }) => ({
            href: href({ topic: slug }, false),
            label: name,
            count,
            current: filters.topic === slug,
          })),
          {
            href: href({ free: !filters.free }, false),
            label: m.portal_only_free(),
            current: filters.free,
          },
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
        hidden={fieldsOf({ ...filters, text: undefined }, isPast)}
      />
      {found !== null && <p className="soft">{m.portal_found({ count: found })}</p>}
    </>
  );
}

const fieldsOf = ({ topic, free, text }: Chosen, past: boolean): Record<string, string> => ({
  ...(topic ? { thema: topic } : {}),
  ...(free ? { frei: "ja" } : {}),
  ...(text ? { q: text } : {}),
  ...(past ? { zeit: "vorbei" } : {}),
});

function queryOf(chosen: Chosen, past: boolean) {
  const query = new URLSearchParams(fieldsOf(chosen, past)).toString();
  return query ? `?${query}` : "";
}
