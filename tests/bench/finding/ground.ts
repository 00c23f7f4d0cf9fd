/** Companies made of the abilities, the first 500 for quality; the same in every run. */
import { abilities } from "./abilities.ts";

export type Profile = {
  id: string;
  name: string;
  town: Town;
  /** Field by field its lines. */
  says: Record<string, string[]>;
  does: string[];
  /** What it only sells, teaches or seeks. */
  wrong: string[];
};
export type Town = {
  postcode: string;
  place: string;
  ags: string;
  latitude: number;
  longitude: number;
};
const town = (
  ...[postcode, place, ags, latitude, longitude]: [string, string, string, number, number]
) => ({
  ...{ postcode, place, ags, latitude, longitude },
});
export const towns: Town[] = [
  town("46325", "Borken", "05554", 51.844, 6.858),
  town("48683", "Ahaus", "05554", 52.076, 7.013),
  town("48653", "Coesfeld", "05558", 51.946, 7.168),
  town("48249", "Dülmen", "05558", 51.831, 7.281),
  town("48565", "Steinfurt", "05566", 52.147, 7.337),
  town("48431", "Rheine", "05566", 52.277, 7.44),
  town("49808", "Lingen (Ems)", "03454", 52.523, 7.323),
  town("49716", "Meppen", "03454", 52.694, 7.291),
  town("26871", "Papenburg", "03454", 53.077, 7.404),
];
export const districts = [
  { ags: "05554", name: "Borken" },
  { ags: "05558", name: "Coesfeld" },
  { ags: "05566", name: "Steinfurt" },
  { ags: "03454", name: "Emsland" },
];

export const split = (text = "", by = " / ") => text.split(by).flatMap((each) => each.trim() || []);
export const known = abilities
  .trim()
  .split("\n")
  .map((line) => {
    const [id = "", branch = "", lines, asked, sold = "", taught = ""] = line
      .split(";")
      .map((each) => each.trim());
    return { id, branch, lines: split(lines), asked: split(asked), sold, taught };
  });

/** Numbers that come in the same order everywhere. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}

const families =
  "Ahlering Bröker Cordes Dirking Eßing Feldhaus Gerwing Hölscher Icking Jansen Kemper Lütke Mersch Nienhaus Oing Pöpping Quante Rensing Schücker Terhorst Uphues Vörding Wessels Zumbrink".split(
    " ",
  );
const remarks = [
  "Familienbetrieb in dritter Generation.",
  "Wir liefern termintreu und beraten persönlich.",
  "Zertifiziert nach ISO 9001, 45 Beschäftigte.",
  "Kurze Wege, feste Ansprechpartner.",
  "Seit 1974 in der Region zu Hause.",
  "Von der Anfrage bis zur Lieferung aus einer Hand.",
];
const standards: Record<string, string> = {
  ...{
    schweiss: "EN 1090-2 EXC3",
    stahlbau: "DIN EN 1090",
    druck3d: "ISO 13485",
    platine: "IPC-A-610",
  },
  ...{
    itservice: "ISO 27001",
    baecker: "IFS Food",
    reinigung: "ISO 14001",
    sonder: "CE nach 2006/42/EG",
  },
};

export function profiles(count = 500): Profile[] {
  const roll = dice(13);
  const pick = <T>(all: T[]): T => all[roll(all.length)] as T;
  const base = (n: number) => ({
    ...{ id: `firma-${String(n).padStart(6, "0")}`, town: pick(towns) },
    family: `${pick(families)}${n >= 500 ? ` ${n}` : ""}`,
  });
  return Array.from({ length: count }, (_, n): Profile => {
    const { id, town: at, family } = base(n);
    const one = known[n % known.length] as (typeof known)[number];
    const turn = Math.floor(n / known.length) % 7;
    const alike = known.filter(
      ({ branch, id: other }) => branch === one.branch && other !== one.id,
    );
    const other = pick(alike.length > 0 ? alike : known);
    if (turn === 4 && one.sold)
      return {
        ...{
          id,
          town: at,
          name: `${family} ${roll(2) ? "Handels GmbH" : "Fachhandel"}`,
          does: [],
          wrong: [one.id],
        },
        says: {
          shortText: [`Ihr Händler für ${one.sold}.`],
          products: [one.sold],
          services: ["Beratung und Verkauf", `Ersatzteile für ${one.sold}`],
        },
      };
    if (turn === 5 && one.taught)
      return {
        ...{
          id,
          town: at,
          name: `${family} ${roll(2) ? "Akademie" : "Bildungswerk"}`,
          does: [],
          wrong: [one.id],
        },
        says: { shortText: ["Berufliche Weiterbildung für Fachkräfte."], services: [one.taught] },
      };
    const main = turn === 6 ? other : one;
    const second = turn === 6 ? null : roll(2) ? other : null;
    const does = [main.id, ...(second ? [second.id] : [])];
    const seeks = turn === 6 && one.id !== other.id ? pick(one.lines) : null;
    const standard = standards[main.id];
    return {
      ...{ id, town: at, does, wrong: seeks ? [one.id] : [] },
      name: `${family} ${pick(["GmbH", "GmbH & Co. KG", "e. K.", "Technik GmbH", "& Söhne"])}`,
      says: {
        shortText: [pick(remarks)],
        ...(roll(3) > 0
          ? { coreCompetencies: [pick(main.lines)] }
          : {
              longText: [`${pick(remarks)} Unsere Stärke: ${pick(main.lines)}. ${pick(remarks)}`],
            }),
        ...(second && { services: [pick(second.lines)] }),
        ...(seeks && { seeks: [seeks] }),
        ...(standard && { certificates: [standard] }),
      },
    };
  });
}
