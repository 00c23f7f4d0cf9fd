import { expect } from "vitest";
import { fuzz, rowsOf } from "./fuzz.ts";
import type { Ground } from "./fuzz-ground.ts";

/** Sends them all and demands of the answers and of the rows what has to be. */
export async function fuzzed(url: string, ground: Ground, wish: { count: number; seed: number }) {
  const before = await rowsOf(ground);
  const { wrong, taken, statuses } = await fuzz(url, ground, wish);
  const after = await rowsOf(ground);

  expect(wrong.slice(0, 5).join("\n\n")).toBe("");
  expect(after.addresses).toEqual(new Set([...before.addresses, ...taken]));
  expect(after.rows).toBe(after.addresses.size);
  expect([after.facts, after.taken, after.queue]).toEqual([
    after.rows,
    after.seated,
    after.waiting,
  ]);
  expect(after.strayQuestions).toBe(0);
  return statuses;
}
