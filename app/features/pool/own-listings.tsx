import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button } from "#app/ui/button.tsx";
import { Pending } from "#app/ui/desk.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { dayWords, whenWords } from "#app/ui/when.ts";

type Listing = { id: string; name: string; listedAt: Date | null };
type Row = {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  adopters: string[];
  listings: Listing[];
};
type Props = { rows: Row[]; now: Date; hrefOf: (row: Row) => string; mayPlan: boolean };

/** Own sessions, the alliances that see them, and who adopted each. */
export function OwnListings({ rows, now, hrefOf, mayPlan }: Props) {
  const locale = getLocale();
  const names = new Intl.ListFormat(locale);
  return (
    <div className="own-listings">
      <Pending
        lines={rows.map((row) => ({
          key: row.id,
          mark: whenWords({ ...row, locale, now }).soon,
          title: <a href={hrefOf(row)}>{row.title}</a>,
          note:
            row.adopters.length > 0
              ? m.pool_own_adopters({ names: names.format(row.adopters) })
              : m.pool_own_adopters_none(),
          step: (
            <ul>
              {row.listings.map((listing) => (
                <li key={listing.id}>
                  <ListingState row={row} listing={listing} mayPlan={mayPlan} />
                </li>
              ))}
            </ul>
          ),
        }))}
      />
    </div>
  );
}

type StateProps = { row: Row; listing: Listing; mayPlan: boolean };

function ListingState({ row, listing, mayPlan }: StateProps) {
  const { title, zone, adopters } = row;
  const { id, name: alliance, listedAt } = listing;
  const send = (step: "list" | "unlist") => (
    <form method="post">
      <Hidden name="session" value={row.id} />
      <Button
        small
        kind={step === "list" ? "quiet" : "danger"}
        name={step}
        value={id}
        aria-label={stepNames[step]({ alliance, title })}
      >
        {step === "list" ? m.pool_own_list() : m.pool_own_unlist()}
      </Button>
    </form>
  );
  if (!listedAt)
    return (
      <>
        <p>{m.pool_own_unlisted({ alliance })}</p>
        {mayPlan && send("list")}
      </>
    );
  const date = dayWords(listedAt, zone, getLocale());
  return (
    <>
      <p>{m.pool_own_listed({ alliance, date })}</p>
      {mayPlan && (
        <details>
          <summary aria-label={m.pool_own_unlist_named({ alliance, title })}>
            {m.pool_own_unlist()}
          </summary>
          <p>
            {adopters.length > 0
              ? m.pool_own_unlist_text({ count: adopters.length })
              : m.pool_own_unlist_text_none()}
          </p>
          {send("unlist")}
        </details>
      )}
    </>
  );
}

const stepNames = { list: m.pool_own_list_named, unlist: m.pool_own_unlist_named };
