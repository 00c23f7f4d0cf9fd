/** Sessions as few words each, to be held against a search that no letter-by-letter look has answered. */
import { isOneSlipAway, likeness } from "#app/platform/words.ts";
import { daysFrom, fallsOn } from "./said-dates.ts";
import type { Term } from "./search-terms.ts";

export type Document = { id: string; startsAt: Date; zone: string; words: string[] };

/** Shorter words are too many to slip into. */
const shortestSlip = 4;

/** A search held against many sessions; what it makes of a word is worked out once. */
export function lookingFor(terms: Term[]) {
  const each = terms.map(looking);
  return {
    /** Whether a session answers every term. */
    isMeant: (document: Document) => each.every(({ isMeant }) => isMeant(document)),
    /** How near it comes: the sum over the terms, each 0 to 1. */
    nearness: (document: Document, now: Date) =>
      each.reduce((sum, { nearness }) => sum + nearness(document, now), 0),
  };
}

function looking({ texts, days }: Term) {
  const isWordMeant = once((word) =>
    texts.some((text) => word.includes(text) || isSlip(text, word)),
  );
  const alike = once((word) => Math.max(0, ...texts.map((text) => likeness(text, word))));
  /** One letter aside; the beginning of a compound counts as a word. */
  const isMeant = ({ words, startsAt, zone }: Document) =>
    days.some((day) => fallsOn(startsAt, zone, day)) || words.some(isWordMeant);
  const nearness = (document: Document, now: Date) => {
    if (isMeant(document)) return 1;
    const distances = days.flatMap(
      (day) => daysFrom(document.startsAt, document.zone, day, now) ?? [],
    );
    return Math.max(0, ...document.words.map(alike), ...distances.map((far) => 3 / (3 + far)));
  };
  return { isMeant, nearness };
}

function once<T>(of: (word: string) => T) {
  const known = new Map<string, T>();
  return (word: string): T => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const made = of(word);
    known.set(word, made);
    return made;
  };
}

function isSlip(text: string, word: string): boolean {
  if (text.length < shortestSlip) return false;
  const lengths = text.length > shortestSlip ? [-1, 0, 1].map((n) => text.length + n) : [];
  return [word, ...lengths.map((length) => word.slice(0, length))].some((each) =>
    isOneSlipAway(text, each),
  );
}
