import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { type Change, ChangesList } from "./changes-list.tsx";
import { OfferList } from "./offer-list.tsx";
import { type PoolFilters, poolFields, poolQuery } from "./pool-address.ts";
import { PoolFilter } from "./pool-filter.tsx";
import type { findPool, PoolRow } from "./queries.server.ts";

type Props = {
  pool: Awaited<ReturnType<typeof findPool>>;
  filters: PoolFilters;
  changes: Change[];
  slug: string;
  locale: "de" | "en";
  now: Date;
  mayPlan: boolean;
  stateOf: (row: PoolRow) => ReactNode;
};

/** News, what partners offer, and how to narrow it down. */
export function PoolPage({ pool, filters, changes, ...props }: Props) {
  const { slug, locale, now, mayPlan, stateOf } = props;
  const go = pathsIn(locale);
  const here = go.pool(slug, poolQuery(filters));
  const page = (to: number) => go.pool(slug, poolQuery({ ...filters, page: to }));
  const { rows, counts, count, pages } = pool;
  return (
    <>
      {changes.length > 0 && (
        <section id="neues">
          <h2>{m.pool_changes()}</h2>
          <ChangesList
            changes={changes}
            now={now}
            action={here}
            maySee={mayPlan}
            hrefOf={({ id }) => go.adopt(slug, id)}
          />
        </section>
      )}
      {!pool.isInAlliance && counts.all === 0 ? (
        <Empty title={m.pool_none_alliance()}>
          <p>{m.pool_none_alliance_text()}</p>
          <p>
            <a href={go.alliances(slug)}>{m.pool_none_alliance_link()}</a>
          </p>
        </Empty>
      ) : (
        <>
          <PoolFilter base={go.pool(slug)} filters={filters} {...pool} />
          <div className="found">
            <p className="soft">{m.pool_found({ count })}</p>
            {mayPlan && counts.new > 0 && (
              <form method="post" action={here}>
                <Hidden name="looked" value={String(now.getTime())} />
                <Button small kind="quiet">
                  {m.pool_all_seen({ count: counts.new })}
                </Button>
              </form>
            )}
          </div>
          {count > 0 ? (
            <OfferList
              {...{ rows, now, slug, stateOf }}
              hrefOf={({ id }) => go.adopt(slug, id)}
              mayAdopt={mayPlan}
            />
          ) : (
            <NoOffers filters={filters} base={go.pool(slug)} />
          )}
          <Pager
            page={pool.page}
            pages={pages}
            previous={pool.page > 1 ? page(pool.page - 1) : null}
            next={pool.page < pages ? page(pool.page + 1) : null}
          />
        </>
      )}
    </>
  );
}

function NoOffers({ filters, base }: { filters: PoolFilters; base: string }) {
  const isNarrowed = Object.keys(poolFields({ ...filters, page: 1 })).length > 0;
  if (!isNarrowed)
    return (
      <Empty title={m.pool_empty()}>
        <p>{m.pool_empty_text()}</p>
      </Empty>
    );
  return (
    <Empty title={m.pool_none_found()}>
      <p>{m.pool_none_found_text()}</p>
      <p>
        <a href={base}>{m.pool_reset()}</a>
      </p>
    </Empty>
  );
}

type DoneProps = {
  adopted: { id: string; title: string } | null;
  hasEnded: boolean;
  slug: string;
  locale: "de" | "en";
};

/** After one click: that it is done, and what may come next. */
export function JustDone({ adopted, hasEnded, slug, locale }: DoneProps) {
  if (hasEnded)
    return (
      <Notice tone="good" role="status">
        <p>{m.pool_done_ended()}</p>
      </Notice>
    );
  if (!adopted) return null;
  const go = pathsIn(locale);
  return (
    <Notice tone="good" role="status">
      <p>{m.pool_done_adopted(adopted)}</p>
      <p className="row">
        <a href={go.session(slug, adopted.id)}>{m.pool_done_page()}</a>
        <a href={go.adopt(slug, adopted.id)}>{m.pool_done_words()}</a>
      </p>
    </Notice>
  );
}
