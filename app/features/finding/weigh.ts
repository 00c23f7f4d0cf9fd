/** How well what a company says answers what is asked, line by line, and which line says so. A pure matter of texts. */
import type { FieldKey } from "#app/features/profiles/profiles.ts";
import { wordsIn } from "#app/platform/words.ts";
import type { Reason, Role } from "./finding.ts";
import type { Phrase } from "./lexicon.ts";
import { clausesOf, isTool, roleOfCompany, roleOfWord, type Said } from "./line-roles.ts";
import { type Asked, type Unit, weights } from "./understand.ts";

export type Line = { key: FieldKey | "name"; text: string };
type Held = Map<string, Map<string, number>>;

const tells: Partial<Record<Line["key"], number>> = {
  ...{
    services: 0.96,
    shortText: 0.95,
    longText: 0.85,
    products: 0.85,
    machines: 0.8,
    name: 0.75,
    opens: 0.95,
  },
};

/** Works whose machines are sold by those who do not do them. */
const toolOf =
  /(schweiss|schneid|laser|fraes|dreh|schleif|stanz|saege|bohr|lackier|beschicht|abkant|bieg|polier|strahl|druck|naeh|spritz|loet|haert|walz|press|schmied|verpack|abfuell|reinig|erodier|graviert?|etikettier|strick|web|stick|zerspan|schaerf)/;

/** How much a role answers a question; a company's whole trade says less than its line's own words. */
function answers(asks: Role, said: Said["role"], ofCompany: Role, isDoing: boolean): number {
  const role = said ?? (isDoing ? "does" : ofCompany);
  if (role === asks) return 1;
  if (role === "none" || role === "seeks" || asks === "seeks") return 0;
  if (asks === "sells") return role === "does" ? 0.95 : 0.2;
  if (asks === "does") return said ? 0 : role === "teaches" ? 0.1 : 0.3;
  return role === "does" ? 0.3 : 0;
}

export type Weighed = {
  /** How well each unit is met, by its place, and by which line. */
  met: number[];
  by: (Line | null)[];
  /** What single clauses say of the units. */
  together: number[][];
};

/** Reads lines for one question: what each word says is looked up once. */
export function scale({ asks, units, withTools }: Asked, held: Held) {
  const readers = units.map((unit) => readerOf(unit, held));
  const known = new Set([...held.values()].flatMap((words) => [...words.keys()]));

  return (lines: Line[]): Weighed => {
    const first = lines.find(({ key }) => key === "shortText")?.text ?? "";
    const name = lines.find(({ key }) => key === "name")?.text ?? "";
    const ofCompany = roleOfCompany(name, first.split(/[.;]/)[0] ?? "");
    const met = units.map(() => 0);
    const by: (Line | null)[] = units.map(() => null);
    const together: number[][] = [];
    for (const line of lines)
      for (const clause of clausesOf(line.text)) {
        if (!clause.words.some((word) => known.has(word))) continue;
        const factors = factorsOf(clause, line, ofCompany);
        const here = readers.map((read) => read(clause.words, factors));
        here.forEach((much, n) => {
          if (much <= (met[n] ?? 0)) return;
          met[n] = much;
          by[n] = line;
        });
        if (here.some((much) => much > 0)) together.push(here);
      }
    return { met, by, together };
  };

  function factorsOf({ words, role, isDoing }: Said, { key }: Line, ofCompany: Role) {
    const weight = tells[key] ?? 1;
    return words.map((word) => {
      const own = key === "seeks" ? "seeks" : (roleOfWord(word) ?? role);
      const much = answers(asks, own, key === "machines" ? "does" : ofCompany, isDoing);
      const isThing = key !== "machines" && !withTools && isTool(word) && toolOf.test(word);
      return weight * much * (isThing && !isDoing ? 0.35 : 1);
    });
  }
}

type Reader = (words: string[], factors: number[]) => number;

/** How much words say of a unit: by the whole of it, or by its parts beside each other. */
function readerOf({ whole, parts }: Unit, held: Held): Reader {
  const wholeReader = phraseReader(whole, held);
  const partReaders = parts.map(({ share, phrases }) => ({
    share,
    read: phraseReader(phrases, held),
  }));
  return (words, factors) => {
    const asWhole = wholeReader(words, factors);
    if (partReaders.length === 0) return asWhole;
    const asParts = partReaders.reduce(
      (sum, { share, read }) => sum + share * read(words, factors),
      0,
    );
    return Math.max(asWhole, 0.95 * asParts);
  };
}

function phraseReader(phrases: Phrase[], held: Held): Reader {
  const single = new Map<string, number>();
  const several: { says: number; roots: Map<string, number>[] }[] = [];
  for (const { roots, says } of phrases) {
    const words = roots.map((root) => held.get(root) ?? new Map<string, number>());
    if (words.length > 1) several.push({ says, roots: words });
    else
      for (const [word, likeness] of words[0] ?? [])
        single.set(word, Math.max(single.get(word) ?? 0, says * likeness));
  }
  return (words, factors) => {
    let best = 0;
    words.forEach((word, n) => {
      const says = single.get(word);
      if (says) best = Math.max(best, says * (factors[n] ?? 0));
    });
    for (const { says, roots } of several) {
      const each = roots.map((root) =>
        words.reduce(
          (most, word, n) => Math.max(most, (root.get(word) ?? 0) * (factors[n] ?? 0)),
          0,
        ),
      );
      best = Math.max(best, says * Math.min(...each));
    }
    return best;
  };
}

/** All that is asked, each thing by its share; more where one clause says it all. */
export function abilityOf(shares: number[], met: number[], together: number[][]): number {
  const all = shares.reduce((one, other) => one + other, 0) || 1;
  const sum = (each: number[]) =>
    each.reduce((one, much, n) => one + much * (shares[n] ?? 0), 0) / all;
  return 0.8 * sum(met) + 0.2 * Math.max(0, ...together.map(sum));
}

/** The lines that say it, each once, the first of them as a snippet. */
export function telling(by: (Line | null)[], shares: number[], met: number[]) {
  const lines = by.filter(
    (line, n) => line && (shares[n] ?? 0) > weights.general && (met[n] ?? 0) > 0.3,
  ) as Line[];
  const reasons: Reason[] = [...new Set(lines)]
    .slice(0, 3)
    .map(({ key, text }) => ({ key, text: cut(text) }));
  return { reasons, snippet: reasons.find(({ key }) => key !== "name")?.text ?? "" };
}

const cut = (text: string) => (text.length > 160 ? `${text.slice(0, 157).trimEnd()} …` : text);

/** A line of a company's long text at a time: its paragraphs, without the signs of markdown. */
export const linesOf = (key: FieldKey, text: string): Line[] =>
  key === "longText"
    ? text
        .split(/\n+|(?<=[.!?])\s+/)
        .map((each) => each.replace(/^[#*>\-\s]+|[*_`]/g, "").trim())
        .filter((each) => wordsIn(each).length > 0)
        .map((each) => ({ key, text: each }))
    : [{ key, text }];
