/** The house's own words of the trades, ready for asking: groups of words that mean the same or a kind of each other. */
import { wordsIn } from "#app/platform/words.ts";
import { rootOf, slipsBetween, spellings } from "./roots.ts";
import { making } from "./trades-of-making.ts";
import { general, materials, serving } from "./trades-of-serving.ts";

/** Roots that must all be met in one line, and how much that says. */
export type Phrase = { roots: string[]; says: number };
/** How much a word says of what is asked: the work most, what it is done to less, small words hardly anything. */
export type Weight = "work" | "material" | "other" | "general";

type Group = { weight: Weight; same: string[][]; narrower: string[][] };
/** An alliance's own words for one word. */
export type OwnWords = { word: string; same: string[]; narrower: string[] };

export type Lexicon = {
  /** What else says the same as these roots. */
  phrasesFor: (roots: string[]) => Phrase[];
  /** Null for a word that the house does not know. */
  weightOf: (root: string) => Weight | null;
  isKnown: (part: string) => boolean;
  /** Known words of several roots, the longest first. */
  longest: (roots: string[], from: number) => number;
  /** The parts of a compound of known words, from the front. */
  parted: (word: string) => string[] | null;
  /** The nearest known word, one or two slips away. */
  nearest: (word: string) => string | null;
};

const rootsIn = (phrase: string) => wordsIn(phrase).map(rootOf);
const listed = (text = "") => text.split(",").flatMap((each) => each.trim() || []);

const groupsOf = (text: string, weight: Weight): [string, Group][] =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [rest = "", kinds] = line.split(" > ");
      const [word = "", others] = rest.split(" = ");
      const same = [word, ...listed(others)].map(rootsIn);
      return [word, { weight, same, narrower: listed(kinds).map(rootsIn) }];
    });

const shipped = [
  ...groupsOf(making, "work"),
  ...groupsOf(serving, "work"),
  ...groupsOf(materials, "material"),
];
const written = [making, serving, materials, general].join(" ");

function lexiconOf(entries: [string, Group][]): Lexicon {
  const groups = entries.map(([, group]) => group);
  const weights = new Map<string, Weight>();
  const by = new Map<string, Group[]>();
  const kindOf = new Map<string, Group[]>();
  const put = (map: Map<string, Group[]>, roots: string[], group: Group) => {
    const key = roots.join(" ");
    map.set(key, [...(map.get(key) ?? []), group]);
  };
  for (const root of rootsIn(general)) weights.set(root, "general");
  for (const group of groups) {
    for (const roots of group.same) put(by, roots, group);
    for (const roots of group.narrower) put(kindOf, roots, group);
    for (const [root, ...more] of [...group.same, ...group.narrower])
      if (root && more.length === 0 && !weights.has(root)) weights.set(root, group.weight);
  }
  const parts = new Set(
    wordsIn(written).flatMap((word) => [word, rootOf(word), word.replace(/(?<=.{4})e?n$/, "")]),
  );
  const isKnown = (part: string) =>
    parts.has(part) ||
    parts.has(rootOf(part)) ||
    (part.endsWith("s") && parts.has(part.slice(0, -1)));
  const most = Math.max(...[...by.keys()].map((key) => key.split(" ").length));
  const whole = [...parts].filter(({ length }) => length > 4);
  const nearest = (word: string) => {
    const slips = word.length > 7 ? 2 : 1;
    const near = whole
      .filter((known) => known[0] === word[0] || known[1] === word[1])
      .map((known) => ({ known, slips: slipsBetween(word, known, slips) }))
      .filter((one) => one.slips <= slips)
      .sort((a, b) => a.slips - b.slips || (a.known < b.known ? -1 : 1));
    return near[0]?.known ?? null;
  };
  return {
    phrasesFor: (roots) => phrasesOf(by, kindOf, roots),
    weightOf: (root) =>
      spellings(root)
        .map((each) => weights.get(each))
        .find(Boolean) ?? null,
    ...{ isKnown, nearest },
    parted: (word) => partsOf(word, isKnown),
    longest: (roots, from) => {
      for (let length = most; length > 1; length--)
        if (roots.length >= from + length && by.has(roots.slice(from, from + length).join(" ")))
          return length;
      return 1;
    },
  };
}

function phrasesOf(
  by: Map<string, Group[]>,
  kindOf: Map<string, Group[]>,
  roots: string[],
): Phrase[] {
  const keys = roots.length === 1 ? spellings(roots[0] ?? "") : [roots.join(" ")];
  const groups = keys.flatMap((key) => by.get(key) ?? []);
  const above = keys.flatMap((key) => kindOf.get(key) ?? []);
  const says = (phrases: string[][], much: number) =>
    phrases.map((phrase) => ({ roots: phrase, says: much }));
  const found = [
    ...groups.flatMap((group) => [...says(group.same, 0.9), ...says(group.narrower, 0.8)]),
    ...groups.flatMap(({ narrower }) =>
      narrower.flatMap((kind) =>
        (by.get(kind.join(" ")) ?? []).flatMap(({ same }) => says(same, 0.7)),
      ),
    ),
    ...above.flatMap(({ same }) => says(same.slice(0, 1), 0.6)),
  ];
  const best = new Map<string, Phrase>();
  for (const phrase of [{ roots, says: 1 }, ...found]) {
    const key = phrase.roots.join(" ");
    if ((best.get(key)?.says ?? 0) < phrase.says) best.set(key, phrase);
  }
  return [...best.values()];
}

/** "blechbearbeitung" as "blech", "bearbeitung"; failing that, with one part known. Null for what has none. */
function partsOf(word: string, isKnown: (part: string) => boolean): string[] | null {
  for (let at = word.length - 3; at >= 3; at--) {
    const [front, back] = [word.slice(0, at), word.slice(at)];
    const bare = front.replace(/(s|es|n|en|ungs)$/, "");
    if (!isKnown(front) && !isKnown(bare)) continue;
    if (isKnown(back)) return [front, back];
    const further = back.length > 6 ? partsOf(back, isKnown) : null;
    if (further) return [front, ...further];
  }
  for (let at = 3; at <= word.length - 4; at++)
    if (isKnown(word.slice(at))) return [word.slice(0, at), word.slice(at)];
  for (let at = word.length - 4; at >= 5; at--)
    if (isKnown(word.slice(0, at))) return [word.slice(0, at), word.slice(at)];
  return null;
}

const plain = lexiconOf(shipped);

/** With the words of an alliance, where it has some of its own. */
export function lexiconWith(own: OwnWords[]): Lexicon {
  if (own.length === 0) return plain;
  const theirs = own.map(({ word, same, narrower }): [string, Group] => {
    const weight = shipped.find(([known]) => known === word)?.[1].weight ?? "work";
    const group = { weight, same: [word, ...same].map(rootsIn), narrower: narrower.map(rootsIn) };
    return [word, group];
  });
  const replaced = new Set(own.map(({ word }) => word));
  return lexiconOf([...shipped.filter(([word]) => !replaced.has(word)), ...theirs]);
}
