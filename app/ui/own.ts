/** What stands under a word that came from outside; `constructor` and its kin are no words of ours. */
export const own = <Value>(
  words: Readonly<Record<string, Value>>,
  word: string | null | undefined,
) => (word != null && Object.hasOwn(words, word) ? (words[word] as Value) : undefined);
