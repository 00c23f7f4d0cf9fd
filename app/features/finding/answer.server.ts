import { type Candidate, type FieldSaid, findCandidates, findFields } from "./candidates.server.ts";
import { type Hit, kmBetween, type Looker, type Understood } from "./finding.ts";
import { meantBy, rootsOf, wordsFor } from "./index-words.server.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Filters } from "./listed.server.ts";
import type { Wanted } from "./places-in-line.server.ts";
import { type Asked, type Unit, weights } from "./understand.ts";
import { abilityOf, type Line, linesOf, scale, telling, type Weighed } from "./weigh.ts";

type Scored = Pick<Hit, "id" | "score" | "reasons" | "snippet"> & { isHit: boolean };
type Answer = { hits: Scored[]; nearest: Scored[]; read: Understood["read"] };

/** Who answers what was asked, ablest and nearest first; where nobody does, who comes nearest to it. */
export async function answer(
  looker: Looker,
  filters: Filters,
  asked: Asked,
  place: Wanted | null,
  lexicon: Lexicon,
): Promise<Answer> {
  const { units, held, read } = await asMeant(asked.units, lexicon);
  const meant = { ...asked, units };
  const candidates = await findCandidates(looker, filters, { ...meant, held, place });
  const ids = candidates.map(({ id }) => id);
  const words = [...new Set([...held.values()].flatMap((each) => [...each.keys()]))];
  const fields = ids.length > 0 ? await findFields(looker, ids, words) : [];
  const said = new Map<string, FieldSaid[]>(ids.map((id) => [id, []]));
  for (const field of fields) said.get(field.companyId)?.push(field);
  const weigh = scale(meant, held);
  const weighed = candidates.map((company) => {
    const fieldsOf = said.get(company.id) ?? [];
    const lines: Line[] = [{ key: "name", text: company.name }, ...linesIn(fieldsOf)];
    return { company, fieldsOf, weighed: weigh(lines) };
  });
  const shares = sharesOf(
    meant,
    weighed.map((one) => one.weighed),
  );
  const scored = weighed.map(({ company, fieldsOf, weighed: { met, together, by } }): Scored => {
    const ability = abilityOf(shares, met, together);
    const far = place ? distance(place, company, fieldsOf) : { factor: 1, isThere: true };
    const isHit = far.isThere && isAnswer(units, shares, met, ability);
    return { id: company.id, score: ability * far.factor, isHit, ...telling(by, shares, met) };
  });
  scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const hits = scored.filter(({ isHit }) => isHit);
  const others = scored.filter(({ isHit, score }) => !isHit && score > 0.05).slice(0, 3);
  return { hits, nearest: hits.length > 0 ? [] : others, read };
}

/** The units as they were meant, where a word was typed amiss, and the words that say them. */
async function asMeant(units: Unit[], lexicon: Lexicon) {
  const held = await wordsFor(rootsOf(units), lexicon);
  const meant = await Promise.all(units.map((unit) => meantBy(unit, held, lexicon)));
  if (!meant.some(Boolean)) return { units, held, read: [] };
  const read = units.flatMap(({ typed }, n) => {
    const as = meant[n]?.typed;
    return as ? [{ typed, as }] : [];
  });
  const both = units.map((unit, n) => {
    const other = meant[n];
    return other ? { ...other, typed: unit.typed, whole: [...unit.whole, ...other.whole] } : unit;
  });
  return { units: both, held: await wordsFor(rootsOf(both), lexicon), read };
}

const linesIn = (fields: FieldSaid[]): Line[] =>
  fields
    .filter(({ key }) => key !== "districts")
    .flatMap(({ key, items }) => items.flatMap(({ text }) => linesOf(key, text)));

/** What each unit weighs: a thing that nobody names matters little in a sentence of everyday words. */
function sharesOf({ units, isSpoken }: Asked, all: Weighed[]): number[] {
  const hasWork = units.some(({ weight }) => weight === "work" || weight === "material");
  return units.map((unit, n) => {
    const isNamed = all.some(({ met }) => (met[n] ?? 0) >= 0.5);
    const isThing = unit.weight === "other" && hasWork && !isNamed;
    return isThing ? (isSpoken ? 0.25 : 0.4) : weights[unit.weight];
  });
}

/** Enough of it, and at least one thing of weight well. */
function isAnswer(units: Unit[], shares: number[], met: number[], ability: number): boolean {
  const most = Math.max(
    ...shares.map((share, n) => (share < 0.45 ? share : weights[units[n]?.weight ?? "other"])),
  );
  const works = units.filter(({ weight }) => weight === "work").length;
  const isMet = units.some(
    ({ weight }, n) => weights[weight] >= Math.min(most, weights.other) && (met[n] ?? 0) >= 0.5,
  );
  const share = shares.reduce((one, other) => one + other, 0);
  return share > 0 && isMet && ability >= (works > 1 ? 0.28 : 0.4);
}

/** How much the way takes from it, and whether that is still there. */
function distance(place: Wanted, company: Candidate, fields: FieldSaid[]) {
  const serves = fields.some(
    ({ key, items }) => key === "districts" && items.some(({ text }) => place.ags.includes(text)),
  );
  const isInside = company.ags !== null && place.ags.includes(company.ags);
  if (isInside) return { factor: 1, isThere: true };
  const { latitude, longitude } = company;
  if (!place.point || latitude === null || longitude === null)
    return { factor: serves ? 0.8 : 0.35, isThere: place.km === null };
  const km = Math.max(0, kmBetween(place.point, { latitude, longitude }) - place.around);
  const far = serves ? Math.min(km, 15) : km;
  return { factor: Math.max(0.1, 1 / (1 + (far / 45) ** 2)), isThere: far <= (place.km ?? 150) };
}
