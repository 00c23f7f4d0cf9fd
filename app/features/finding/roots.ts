/**
 * What stays of a German word without its endings, and when one word is, holds or ends in another. All words are
 * folded (platform/words.ts). A pure matter of two words: who says them, and who may see it, plays no part.
 */
const foreign =
  /(ierungen|ierung|iererei|ierer|ierten|ierte|iert|ieren|iere|ationen|ation|ateure|ateur|atoren|ator|aturen|atur|kteure|kteur|ktionen|ktion|ier)$/;
const endings =
  /(ereien|erei|ungen|ung|erinnen|erin|innen|ende|enden|end|ern|ers|er|ens|em|en|es|est|eln|el|te|ten|e|n|s|t)$/;

/** "bearbeitung", "bearbeiten" and "bearbeiter" as "bearbeit", "gedreht" as "dreh"; what has digits stays whole. */
export function rootOf(word: string): string {
  if (/\d/.test(word) || word.length < 4) return word;
  const known = roots.get(word);
  if (known !== undefined) return known;
  const root = cut(word);
  if (roots.size > 50_000) roots.clear();
  roots.set(word, root);
  return root;
}
const roots = new Map<string, string>();

/** Stems that end as endings do. */
const kept =
  /^(laser|wasser|feder|polster|leder|kupfer|silber|zucker|pulver|eisen|messer|gitter|filter|schalter|roboter|leiter|fenster|keller|kessel|deckel|nagel|kabel|moebel|bagger|zylinder|lager|halter|faser|wagen|kasten|computer|server|container|kleber|zimmer|puffer|anker|dauer|mauer|steuer|feuer|sauber|super|muster|koerper|ufer|futter|butter|leuchter|ofen|boden|garten|kuchen|planen|reifen|bohrer|stapler|trailer|adapter|sensor|motor)(n|s|en|es|e|t|te|ten|ung|ungen|ei|eien)?$/;

function cut(word: string): string {
  const bare = /^ge.{3,}t(e[nrsm]?)?$/.test(word) && word.length > 7 ? word.slice(2) : word;
  const stem = kept.exec(bare)?.[1];
  if (stem) return stem;
  const borrowed = bare.replace(foreign, "").replace(/ktion$/, "");
  if (borrowed !== bare && borrowed.length >= 3) return borrowed;
  let root = bare;
  for (let more = 0; more < 2; more++) {
    const shorter = root.replace(endings, "");
    if (shorter.length < (more === 0 ? 3 : 4)) break;
    root = shorter;
  }
  return root;
}

const umlauts: [RegExp, string][] = [
  [/a(?!e)(?=[^aeiou]*$)/, "ae"],
  [/au(?=[^aeiou]*$)/, "aeu"],
  [/o(?!e)(?=[^aeiou]*$)/, "oe"],
  [/u(?!e)(?=[^aeiou]*$)/, "ue"],
  [/ae(?=[^aeiou]*$)/, "a"],
  [/aeu(?=[^aeiou]*$)/, "au"],
  [/oe(?=[^aeiou]*$)/, "o"],
  [/ue(?=[^aeiou]*$)/, "u"],
];

/** A root with and without its last umlaut: "draht" and "draeht", "fras" and "fraes". */
export function spellings(root: string): string[] {
  if (root.length < 3 || /\d/.test(root)) return [root];
  const others = umlauts.flatMap(([vowel, other]) =>
    vowel.test(root) ? [root.replace(vowel, other)] : [],
  );
  return [...new Set([root, ...others])];
}

/** What stands between the parts of a compound. */
const links = /^(s|es|n|en|er|e|ungs|ung|ier)?$/;

/** How far a word of a profile is this root: 1 the same, less as a part of a compound, 0 not at all. */
export function likenessOf(word: string, root: string, isKnown: (part: string) => boolean): number {
  if (root.length < 3 || /\d/.test(root)) return word === root ? 1 : 0;
  const bare = rootOf(word);
  if (bare === root) return 1;
  const at = word.indexOf(root);
  if (at < 0 || word.length < root.length + 3) return bare.endsWith(root) ? 0.5 : 0;
  const isWord = (part: string) => part.length >= 3 && isKnown(part);
  if (bare.length > root.length + 1 && bare.endsWith(root)) {
    const before = bare.slice(0, -root.length);
    return isWord(before) ? 0.95 : root.length >= 5 ? 0.85 : 0;
  }
  if (at > 0) return root.length >= 5 && isWord(word.slice(0, at)) ? 0.7 : 0;
  const after = word.slice(root.length);
  if (links.test(after)) return 0.95;
  const rest = after.replace(/^(ungs|ier|s|es|n|en|er|e)(?=.{3})/, "");
  if (isWord(after) || isWord(rest)) return 0.85;
  return root.length >= 5 ? 0.75 : 0;
}

/** How many letters must be added, left out, replaced or exchanged, at most `most`. */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? most + 1;
}
