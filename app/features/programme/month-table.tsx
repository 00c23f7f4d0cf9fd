import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import type { Month } from "#app/ui/month.ts";
import { MonthGrid } from "#app/ui/month-grid.tsx";
import { clockWords, dayKey } from "#app/ui/when.ts";
import { ZoneLine } from "#app/ui/zone-line.tsx";
import type { Line } from "./programme-list.tsx";
import { SeatState } from "./seat-state.tsx";

type Row = Pick<
  Line,
  | "id"
  | "title"
  | "startsAt"
  | "endsAt"
  | "zone"
  | "cancelledAt"
  | "replacedBy"
  | "seats"
  | "host"
  | "isOwn"
>;
type Props = {
  month: Pick<Month, "name" | "weekdays" | "weeks">;
  /** The zone that the days are counted in. */
  zone: string;
  rows: Row[];
  now: Date;
  hrefOf: (row: Row) => string;
};

/** A month as a wall calendar: a table where there is room, a list of its full days on a phone. */
export function MonthTable({ month, zone, rows, now, hrefOf }: Props) {
  const byDay = new Map<string, Row[]>();
  for (const row of rows) {
    const key = dayKey(row.startsAt, zone);
    byDay.set(key, [...(byDay.get(key) ?? []), row]);
  }
  return (
    <>
      <ZoneLine rows={rows} />
      <MonthGrid
        caption={m.finding_month_caption({ month: month.name })}
        weekdays={month.weekdays}
        weeks={month.weeks}
        today={dayKey(now, zone)}
      >
        {({ key }) =>
          byDay.has(key) && <Entries rows={byDay.get(key) ?? []} {...{ now, hrefOf }} />
        }
      </MonthGrid>
    </>
  );
}

function Entries({ rows, now, hrefOf }: Pick<Props, "rows" | "now" | "hrefOf">) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className={`of-${row.host.slug}`}>
          <a href={hrefOf(row)} className={row.cancelledAt ? "gone" : undefined}>
            <span>{clockWords(row.startsAt, row.zone, getLocale())}</span> {row.title}
          </a>
          <SeatState {...row} now={now} />
          {!row.isOwn && (
            <span className="soft">{m.portal_hosted_own({ host: row.host.namedAsHost })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
