/** Sessions as few words each, to be held against a search that no letter-by-letter look has answered. */
import { isOneSlipAway, likeness } from "#app/platform/words.ts";
import { daysFrom, fallsOn } from "./said-dates.ts";
import type { Term } from "./search-terms.ts";

export type Document = { id: string; startsAt: Date; zone: string; words: string[] };

/** Shorter words are too many to slip into. */
const shortestSlip = 4;

/** Whether a session answers a term, one letter aside; the beginning of a compound counts as a word. */
export const isMeant = (term: Term, { words, startsAt, zone }: Document): boolean =>
  term.days.some((day) => fallsOn(startsAt, zone, day)) ||
  term.texts.some((text) => words.some((word) => word.includes(text) || isSlip(text, word)));

function isSlip(text: string, word: string): boolean {
  if (text.length < shortestSlip) return false;
  const lengths = text.length > shortestSlip ? [-1, 0, 1].map((n) => text.length + n) : [];
  return [word, ...lengths.map((length) => word.slice(0, length))].some((each) =>
    isOneSlipAway(text, each),
  );
}

/** How near a session comes to a search: the sum over its terms, each 0 to 1. */
export const nearness = (terms: Term[], document: Document, now: Date): number =>
  terms.reduce((sum, term) => sum + nearnessOf(term, document, now), 0);

function nearnessOf(term: Term, document: Document, now: Date): number {
  if (isMeant(term, document)) return 1;
  const alike = term.texts.flatMap((text) => document.words.map((word) => likeness(text, word)));
  const days = term.days.flatMap(
    (day) => daysFrom(document.startsAt, document.zone, day, now) ?? [],
  );
  return Math.max(0, ...alike, ...days.map((distance) => 3 / (3 + distance)));
}
