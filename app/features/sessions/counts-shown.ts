/** People by association, as the host may read it: of its own all, of others no number below five. */
export type CountShown = { associationId: string; name: string; people: number | null };

/** Fewer than this many people of another association are "fewer than five". */
export const fewest = 5;

type Counted = { associationId: string; name: string; people: number };

/**
 * Hides what is small in a sum that everybody knows: seats and queue of a session stand in its
 * programme. Where one number is hidden a second one is, so that no difference tells it. Null where
 * that is impossible: then the sum alone is shown.
 */
export function countsShown(counts: Counted[], ownId: string): CountShown[] | null {
  const others = counts
    .filter(({ associationId, people }) => associationId !== ownId && people > 0)
    .sort((a, b) => a.people - b.people);
  const hidden = new Set<string>();
  let sum = 0;
  for (const { associationId, people } of others) {
    const isEnough = hidden.size > 1 && sum >= fewest;
    if (people >= fewest && (hidden.size === 0 || isEnough)) break;
    hidden.add(associationId);
    sum += people;
  }
  if (hidden.size === 1 || (hidden.size > 0 && sum < fewest)) return null;
  return counts
    .filter(({ people }) => people > 0)
    .map(({ people, ...one }) => ({
      ...one,
      people: hidden.has(one.associationId) ? null : people,
    }));
}
