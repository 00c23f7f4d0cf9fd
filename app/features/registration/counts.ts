/**
 * Counts of people who are not seen by name. A number below five could be a name; and where one cell
 * of a table is hidden, the total less the others must not give it away.
 */
export const smallestCount = 5;

export type Cell = { key: string; count: number };

/** "few": fewer than five. "withheld": hidden only so that no difference shows another one. */
export type ShownCount = number | "few" | "withheld";

/**
 * What of these cells may be told. With a small one among them the first large one is withheld too:
 * the first in the order given, which must not depend on the counts, so that the choice tells
 * nothing. Where even both together leave a guess too easy, nothing is told, the total neither.
 * Whatever is told, every cell shown as "few" may still be anything from 0 to 4.
 */
export function shownCounts(cells: Cell[]): {
  cells: { key: string; shown: ShownCount }[];
  total: number | null;
} {
  const isSmall = ({ count }: Cell) => count < smallestCount;
  const sum = (some: Cell[]) => some.reduce((total, { count }) => total + count, 0);
  const all = (shown: (cell: Cell) => ShownCount) =>
    cells.map((cell) => ({ key: cell.key, shown: shown(cell) }));
  if (!cells.some(isSmall)) return { cells: all(({ count }) => count), total: sum(cells) };

  const second = cells.find((cell) => !isSmall(cell));
  const hidden = cells.filter((cell) => isSmall(cell) || cell === second);
  const leavesDoubt = second && sum(hidden) >= 2 * smallestCount - 1;
  if (!leavesDoubt) return { cells: all(() => "withheld"), total: null };
  return {
    cells: all((cell) => (isSmall(cell) ? "few" : cell === second ? "withheld" : cell.count)),
    total: sum(cells),
  };
}
