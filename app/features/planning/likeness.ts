/** How alike two sessions sound: their topic, and the words of their titles. */

/** Words that tell something apart: four letters or more, as they are compared. */
export const tellingWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((each) => each.length > 3);

type Sounding = { title: string; topicSlug: string };

/** German compounds share their beginning or an inner part: "Kurzarbeit", "Kurzarbeitergeld". */
const isAlike = (a: string, b: string) =>
  a === b || (Math.min(a.length, b.length) > 4 && (a.includes(b) || b.includes(a)));

/** 0: nothing in common. The same topic counts as much as two words. */
export function likeness(typed: Sounding, other: Sounding): number {
  const theirs = tellingWords(other.title);
  const shared = tellingWords(typed.title).filter((mine) =>
    theirs.some((each) => isAlike(mine, each)),
  );
  return shared.length + (typed.topicSlug !== "" && typed.topicSlug === other.topicSlug ? 2 : 0);
}
