/** German words as people type them: what counts as the same, and what is one slip of the finger away. */

const letters: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Small letters, umlauts written out, other accents gone: "Überstunden" and "ueberstunden" are one. */
export const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");

/** Its words, folded; whatever is neither letter nor digit parts them. */
export const wordsIn = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether one letter left out, added, replaced, or exchanged with its neighbour makes one of the other. */
export function isOneSlipAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || one === other) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = (text: string, from: number) => text.slice(start + from);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1);
  if (rest(short, 1) === rest(long, 1)) return true;
  const isSwapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return isSwapped && rest(short, 2) === rest(long, 2);
}

/** How alike two folded words are, by the groups of three letters that both have: 0 to 1. */
export function likeness(one: string, other: string): number {
  const [ofOne, ofOther] = [groupsOf(one), groupsOf(other)];
  const shared = [...ofOne].filter((group) => ofOther.has(group)).length;
  return (2 * shared) / (ofOne.size + ofOther.size);
}

const groupsOf = (word: string) => {
  const padded = ` ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, n) => padded.slice(n, n + 3)));
};
