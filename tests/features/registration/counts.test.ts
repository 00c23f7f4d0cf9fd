import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cell, shownCounts } from "#app/features/registration/counts.ts";

const cells = (...counts: number[]): Cell[] =>
  counts.map((count, n) => ({ key: String(n), count }));
const told = (...counts: number[]) => {
  const { cells: shown, total } = shownCounts(cells(...counts));
  return { shown: shown.map((cell) => cell.shown), total };
};

describe("counts of people who are not seen by name", () => {
  test("are told from five on, with their total", () => {
    expect(told(5, 12)).toEqual({ shown: [5, 12], total: 17 });
  });

  test("hide a second one beside a small one", () => {
    expect(told(3, 12, 20)).toEqual({ shown: ["few", "withheld", 20], total: 35 });
  });

  test("say nothing at all where too little would be left to guess", () => {
    expect(told(3)).toEqual({ shown: ["withheld"], total: null });
    expect(told(1, 5, 30)).toEqual({ shown: ["withheld", "withheld", "withheld"], total: null });
  });

  test("need nothing hidden where nobody else is", () => {
    expect(told()).toEqual({ shown: [], total: 0 });
  });

  /** An observer knows this function, everything it tells, and the total besides. */
  test("leave every small number anything from none to four, whoever counts back", () => {
    const most = 16;
    for (const size of [2, 3]) {
      const guesses = new Map<string, number[][]>();
      for (const counts of vectors(size, most)) {
        const { shown, total } = told(...counts);
        if (total === null || total > most) continue;
        const seen = JSON.stringify([shown, total]);
        guesses.set(seen, [...(guesses.get(seen) ?? []), counts]);
      }
      for (const [seen, possible] of guesses) {
        const [shown] = JSON.parse(seen) as [unknown[]];
        shown.forEach((cell, n) => {
          const values = new Set(possible.map((counts) => counts[n]));
          if (cell === "few") expect([...values].sort(), seen).toEqual([0, 1, 2, 3, 4]);
        });
      }
    }
  });

  test("never differ between what is told and what is true", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 8 }), (counts) => {
        const { shown, total } = told(...counts);
        if (total !== null) expect(total).toBe(counts.reduce((sum, count) => sum + count, 0));
        shown.forEach((cell, n) => {
          if (typeof cell === "number") expect(cell).toBe(counts[n]);
          if (cell === "few") expect(counts[n]).toBeLessThan(5);
        });
        const hidden = shown.filter((cell) => typeof cell !== "number");
        if (total !== null) expect(hidden).not.toHaveLength(1);
      }),
    );
  });
});

function* vectors(size: number, most: number): Generator<number[]> {
  if (size === 0) return yield [];
  for (const rest of vectors(size - 1, most))
    for (let count = 0; count <= most; count += 1) yield [count, ...rest];
}
