import { m } from "#app/generated/paraglide/messages.js";
import { Filters } from "#app/ui/filters.tsx";
import { Select } from "#app/ui/form.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import type { BenchView } from "./bench-view.ts";

type Props = {
  view: BenchView;
  topics: { slug: string; name: string }[];
  counts: { all: number; own: number; lent: number; partner: number };
  base: string;
  at: (change: Partial<BenchView>) => string;
};

/** Search, topic, whose they are, and in which order. */
export function BenchFilters({ view, topics, counts, base, at }: Props) {
  const standing = (wo: string, label: string, count: number) => ({
    ...{ href: at({ wo }), label, count, current: view.wo === wo },
  });
  const order = (nach: string, label: string) => ({
    ...{ href: at({ nach }), label, current: view.nach === nach },
  });
  return (
    <>
      <SearchForm
        action={base}
        label={m.experts_search()}
        defaultValue={view.q}
        hidden={{ wo: view.wo, nach: view.nach }}
      >
        <Select
          name="thema"
          label={m.experts_topic()}
          defaultValue={view.thema}
          options={[
            { value: "", label: m.experts_topic_all() },
            ...topics.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      </SearchForm>
      <Filters
        label={m.experts_filter()}
        items={[
          standing("", m.experts_filter_all(), counts.all),
          standing("own", m.experts_filter_own(), counts.own),
          standing("lent", m.experts_filter_lent(), counts.lent),
          standing("partner", m.experts_filter_partner(), counts.partner),
        ]}
      />
      {counts.all > 1 && (
        <Filters
          label={m.experts_order()}
          showLabel
          items={[
            order("", m.experts_order_name()),
            order("next", m.experts_order_next()),
            order("hours", m.experts_order_hours()),
          ]}
        />
      )}
    </>
  );
}
