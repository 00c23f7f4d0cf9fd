import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Pending } from "#app/ui/desk.tsx";
import { Thread } from "#app/ui/thread.tsx";
import { whenWords } from "#app/ui/when.ts";
import type { PoolRow } from "./queries.server.ts";

type Props = {
  rows: PoolRow[];
  now: Date;
  slug: string;
  /** How a session stands, from the room that knows its seats. */
  stateOf: (row: PoolRow) => ReactNode;
  hrefOf: (row: PoolRow) => string;
  /** Readers look only. */
  mayAdopt: boolean;
};

/** What partners offer, each adopted by one click. */
export function OfferList({ rows, now, slug, stateOf, hrefOf, mayAdopt }: Props) {
  return (
    <form method="post" className="offers">
      <Pending
        lines={rows.map((row) => ({
          key: row.id,
          mark: <When {...row} now={now} />,
          title: (
            <>
              <a href={hrefOf(row)} lang={row.language === getLocale() ? undefined : row.language}>
                {row.title}
              </a>
              {marksOf(row).map((mark) => (
                <em key={mark}>{mark}</em>
              ))}
            </>
          ),
          note: <Note row={row} slug={slug} state={stateOf(row)} />,
          step: (
            <span>
              {mayAdopt && !row.isAdopted && (
                <Button
                  small
                  name="adopt"
                  value={row.id}
                  aria-label={m.pool_adopt_named({ title: row.title })}
                >
                  {m.pool_adopt()}
                </Button>
              )}{" "}
              <ButtonLink
                small
                kind="quiet"
                href={hrefOf(row)}
                aria-label={(row.isAdopted ? m.pool_edit_named : m.pool_look_named)({
                  title: row.title,
                })}
              >
                {row.isAdopted ? m.pool_edit() : m.pool_look()}
              </ButtonLink>
            </span>
          ),
        }))}
      />
    </form>
  );
}

function When({ now, ...row }: PoolRow & { now: Date }) {
  const { weekday, dayNumber, month, span, iso } = whenWords({ ...row, locale: getLocale(), now });
  return (
    <time dateTime={iso}>
      <b>
        {weekday}, {dayNumber} {month}
      </b>
      <span>{span}</span>
    </time>
  );
}

const marksOf = ({ isNew, isAdopted, byRule, wasAdopted, listedAt }: PoolRow) =>
  [
    isNew && m.pool_mark_new(),
    byRule && m.pool_mark_rule(),
    isAdopted && !byRule && m.pool_mark_adopted(),
    wasAdopted && m.pool_mark_former(),
    !listedAt && m.pool_mark_unlisted(),
  ].filter((mark) => mark !== false);

type NoteProps = { row: PoolRow; slug: string; state: ReactNode };

function Note({ row, slug, state }: NoteProps) {
  const { host, experts, shownBy } = row;
  const others = shownBy.slice(1).filter((each) => each.slug !== slug);
  const names = new Intl.ListFormat(getLocale()).format(others.map(({ shortName }) => shortName));
  return (
    <>
      {state}
      {experts && <span>{experts}</span>}
      <Thread hostSlug={host.slug} own={false}>
        {m.pool_hosted({ host: host.namedAsHost })}
      </Thread>
      {names && <span>{m.pool_also({ names })}</span>}
    </>
  );
}
