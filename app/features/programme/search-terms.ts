/**
 * What somebody searches for, as terms that must all be met. A term is met by its own letters anywhere in a
 * session, by what its word stands for (a topic's synonyms), or by the day it names.
 */
import { wordsIn } from "#app/platform/words.ts";
import { type SaidDay, saidDays } from "./said-dates.ts";

export type Term = {
  /** Folded; one of them must stand somewhere. */
  texts: string[];
  days: SaidDay[];
};

/** A topic and what else people call it. */
export type Named = { name: string; nameEn: string; synonyms: string[] };

/** Six are enough to find anything. */
const mostTerms = 6;

/** They join what people look for, and stand nowhere or everywhere. */
const small = new Set(
  "am an auf bei das dem den der die ein eine fuer im in mit um und vom von zu zum zur a and at for in of on the to with".split(
    " ",
  ),
);

type Reader = { now: Date; zone: string };

export function termsIn(typed: string, topics: Named[], reader: Reader): Term[] {
  const { said, rest } = saidDays(plain(typed).slice(0, 100), reader);
  const dated = said.map(({ words, days }) => ({ texts: [wordsIn(words).join(" ")], days }));
  const words = wordsIn(rest);
  const telling = words.filter((word) => !small.has(word));
  const meant = dated.length + telling.length > 0 ? telling : words;
  const worded = meant.map((word) => ({ texts: textsFor(word, topics), days: [] }));
  return [...dated, ...worded].slice(0, mostTerms);
}

/** PostgreSQL's text knows no NUL, and nobody means the other control characters either. */
const plain = (typed: string) => typed.replace(/\p{Cc}/gu, " ").trim();

/** The word, and the names of the topics that it stands for. */
function textsFor(word: string, topics: Named[]): string[] {
  const meant = topics.filter(({ synonyms }) => synonyms.some((each) => standsFor(word, each)));
  const names = meant.flatMap(({ name, nameEn }) => [name, nameEn].map(flat)).filter(Boolean);
  return [...new Set([word, ...names])];
}

/** A synonym of several words is meant by its longer ones already. */
const standsFor = (word: string, synonym: string) =>
  wordsIn(synonym).some((part) => part === word || (word.length >= 4 && part.startsWith(word)));

const flat = (name: string) => wordsIn(name).join(" ");
