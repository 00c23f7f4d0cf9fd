import type { Hit, Reason } from "#app/features/finding/finding.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";

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

/** "Kernkompetenz: Laserschneiden": which line of a profile made it a hit. */
const reasonText: Record<Reason["key"], (said: { text: string }) => string> = {
  shortText: m.directory_because_text,
  longText: m.directory_because_text,
  coreCompetencies: m.directory_because_competency,
  services: m.directory_because_service,
  seeks: m.directory_because_seeks,
  products: m.directory_because_product,
  opens: m.directory_because_opens,
  guide: m.directory_because_guide,
  machines: m.directory_because_machine,
  certificates: m.directory_because_certificate,
  languages: m.directory_because_language,
  sizeClass: m.directory_because_text,
  districts: m.directory_because_district,
  links: m.directory_because_text,
  contact: m.directory_because_text,
  phone: m.directory_because_text,
  name: m.directory_because_name,
  place: m.directory_because_place,
  industry: m.directory_because_industry,
};

const reasonWords = ({ key, text }: Reason) => reasonText[key]({ text });
