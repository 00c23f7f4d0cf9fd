import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Filters } from "#app/ui/filters.tsx";
import { Hidden, Select } from "#app/ui/form.tsx";
import { type Standing, standings } from "./pool.ts";
import { type PoolFilters, poolFields, poolQuery } from "./pool-address.ts";

type Choice = { value: string; label: string };
type Props = {
  base: string;
  filters: PoolFilters;
  counts: Record<Standing, number>;
  topics: Choice[];
  hosts: Choice[];
  months: Choice[];
};

/** Where a listing stands as links, everything else in one small form: each view has an address. */
export function PoolFilter({ base, filters, counts, topics, hosts, months }: Props) {
  const any = { value: "", label: m.pool_filter_any() };
  const { stand } = poolFields(filters) as { stand?: string };
  return (
    <>
      <Filters
        label={m.pool_standing()}
        items={standings.map((standing) => ({
          href: `${base}${poolQuery({ ...filters, standing, page: 1 })}`,
          label: standingText[standing](),
          count: counts[standing],
          current: filters.standing === standing,
        }))}
      />
      <search className="narrow" aria-label={m.pool_filter()}>
        <form action={base} method="get">
          {stand && <Hidden name="stand" value={stand} />}
          <div className="field">
            <label htmlFor="q">{m.pool_search()}</label>
            <input id="q" type="search" name="q" defaultValue={filters.text} />
          </div>
          <Select
            name="thema"
            label={m.pool_filter_topic()}
            options={[any, ...topics]}
            defaultValue={filters.topic ?? ""}
          />
          <Select
            name="verband"
            label={m.pool_filter_host()}
            options={[any, ...hosts]}
            defaultValue={filters.host ?? ""}
          />
          <Select
            name="monat"
            label={m.pool_filter_month()}
            options={[any, ...months]}
            defaultValue={filters.month ?? ""}
          />
          <Select
            name="reihenfolge"
            label={m.pool_filter_order()}
            options={[
              { value: "", label: m.pool_order_start() },
              { value: "neueste", label: m.pool_order_newest() },
            ]}
            defaultValue={filters.newestFirst ? "neueste" : ""}
          />
          <Button small kind="quiet">
            {m.pool_show()}
          </Button>
        </form>
      </search>
    </>
  );
}

const standingText: Record<Standing, () => string> = {
  open: m.pool_standing_open,
  new: m.pool_standing_new,
  adopted: m.pool_standing_adopted,
  rule: m.pool_standing_rule,
  all: m.pool_standing_all,
};
