import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { whenWords } from "#app/ui/when.ts";
import type { Line } from "./programme-list.tsx";
import { SeatState } from "./seat-state.tsx";

type Props<Row extends Line> = {
  topic: string;
  rows: Row[];
  now: Date;
  hrefOf: (row: Row) => string;
};

/** Where else one may ask about the topic; nothing where there is nothing. */
export function SimilarSessions<Row extends Line>({ topic, rows, now, hrefOf }: Props<Row>) {
  if (rows.length === 0) return null;
  return (
    <section className="similar">
      <h2>{m.finding_similar({ topic })}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={hrefOf(row)}>{row.title}</a>
            <div className="row small">
              <span>{whenWords({ ...row, locale: getLocale(), now }).longZoned}</span>
              <SeatState {...row} now={now} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
