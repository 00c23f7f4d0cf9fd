import type { Hit } from "#app/features/finding/finding.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { reasonWords } from "./hit-words.ts";

type Props = {
  hits: Hit[];
  /** Names of districts by their keys. */
  districts: Map<string, string>;
  hrefOf: (id: string) => string;
};

/** Each company: its name, what it does in short, why it is a hit, and how far it is. */
export function HitList({ hits, districts, hrefOf }: Props) {
  return (
    <ol className="hits">
      {hits.map(({ id, name, kind, place, ags, km, reasons, snippet }) => (
        <li key={id} id={`betrieb-${id}`}>
          <div>
            <h2>
              <a href={hrefOf(id)}>{name}</a>
            </h2>
            {kind === "institution" && <p className="small soft">{m.directory_institution()}</p>}
            {snippet && <p>{snippet}</p>}
            {reasons.length > 0 && (
              <ul className="why small soft">
                {reasons.map((reason) => (
                  <li key={reason.key + reason.text}>{reasonWords(reason)}</li>
                ))}
              </ul>
            )}
          </div>
          <p className="far">
            {km !== null && <b>{m.directory_km({ km: kmWords(km) })}</b>}
            {place && <span>{place}</span>}
            <span className="small soft">{districts.get(ags ?? "") ?? ""}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** "8", and within one kilometre "1": nobody measures from door to door. */
const kmWords = (km: number) =>
  new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 0 }).format(Math.max(1, km));
