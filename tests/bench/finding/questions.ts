/** Questions about the first 500 companies, with who answers them how well; every second one is never looked at. */
import { nobody } from "./abilities.ts";
import { known, type Profile, split, type Town, towns } from "./ground.ts";

export type Question = {
  q: string;
  kind: string;
  held: boolean;
  /** By company, 1 to 3. */
  grades: Map<string, number>;
  wrong: Set<string>;
};

const near = (one: Town, other: Town) =>
  Math.hypot((one.latitude - other.latitude) * 111, (one.longitude - other.longitude) * 68);

export function questions(all: Profile[]): Question[] {
  const asked: Question[] = [];
  const add = (
    q: string,
    kind: string,
    grade: (profile: Profile) => number,
    wrong: Profile[] = [],
  ) => {
    const grades = new Map(
      all.flatMap((one) => (grade(one) ? [[one.id, grade(one)] as const] : [])),
    );
    asked.push({
      q,
      kind,
      grades,
      held: asked.length % 2 === 1,
      wrong: new Set(wrong.map(({ id }) => id)),
    });
  };
  const doing = (id: string) => (one: Profile) => (one.does.includes(id) ? 3 : 0);
  const onlyOf = (id: string) =>
    all.filter((one) => one.wrong.includes(id) && !one.does.includes(id));
  const kindOf = (q: string) =>
    /^(wer|jemand) | ist | lassen/.test(q)
      ? "need"
      : /^[a-zA-Z ]+ing$/.test(q)
        ? "english"
        : "words";
  for (const { id, asked: lines } of known)
    for (const line of lines) add(line, kindOf(line), doing(id), onlyOf(id));
  const inDistrict = (id: string, ags: string) => (one: Profile) =>
    one.does.includes(id) ? (one.town.ags === ags ? 3 : 1) : 0;
  for (const [line, id, ags] of [
    ["Drehteile Emsland", "drehen", "03454"],
    ["Schweißen im Kreis Borken", "schweiss", "05554"],
    ["Tischlerei Coesfeld", "tischler", "05558"],
    ["Spedition Kreis Steinfurt", "spedition", "05566"],
    ["Stahlbau Emsland", "stahlbau", "03454"],
  ] as const)
    add(line, "place", inDistrict(id, ags), onlyOf(id));
  const around = (id: string, postcode: string) => (one: Profile) => {
    const at = towns.find((each) => each.postcode === postcode);
    if (!at || !one.does.includes(id)) return 0;
    const km = near(at, one.town);
    return km < 20 ? 3 : km < 60 ? 2 : 1;
  };
  for (const [line, id, postcode] of [
    ["Pulverbeschichtung 48565", "pulver", "48565"],
    ["Elektriker in Ahaus", "elektro", "48683"],
    ["Laserteile nahe Rheine", "laser", "48431"],
    ["Gebäudereinigung 46325", "reinigung", "46325"],
    ["Druckerei in Meppen", "druckerei", "49716"],
  ] as const)
    add(line, "place", around(id, postcode), onlyOf(id));
  const seeking = (id: string) => (one: Profile) =>
    one.wrong.includes(id) && one.says.seeks ? 3 : 0;
  for (const [line, id] of [
    ["wer sucht Drehteile", "drehen"],
    ["wer braucht Laserzuschnitte", "laser"],
    ["welche Firma sucht Schweißarbeiten", "schweiss"],
    ["wer sucht Kunststoffteile", "spritz"],
  ] as const)
    add(line, "seeks", seeking(id));
  const holding = (sign: string) => (one: Profile) =>
    (one.says.certificates ?? []).some((said) => said.includes(sign)) ? 3 : 0;
  for (const [line, sign] of [
    ["EN 1090", "1090"],
    ["DIN EN 1090-2", "1090"],
    ["ISO 27001", "27001"],
    ["ISO 13485", "13485"],
    ["IFS Food zertifiziert", "IFS"],
  ] as const)
    add(line, "certificate", holding(sign));
  const both = (one: string, other: string) => (profile: Profile) =>
    [one, other].filter((id) => profile.does.includes(id)).length * 1.5;
  for (const [line, one, other] of [
    ["Drehen und Fräsen", "drehen", "fraesen"],
    ["schweißen und pulverbeschichten", "schweiss", "pulver"],
    ["Laserschneiden, Kanten, Schweißen", "laser", "kanten"],
    ["Lager und Transport", "lager", "spedition"],
    ["Webseite und Software", "web", "software"],
  ] as const)
    add(line, "several", both(one, other));
  for (const line of split(nobody)) add(line, "none", () => 0);
  return asked;
}
