import { expect, test } from "vitest";
import { together } from "#app/platform/together.ts";

test("what comes while a call runs goes with the next one, and each asker waits for their own", async () => {
  const calls: number[][] = [];
  const ends: (() => void)[] = [];
  const ask = together((all: number[]) => {
    calls.push(all);
    return new Promise<void>((end) => ends.push(end));
  });
  const heard: number[] = [];
  const asked = [1, 2].map((n) => ask(n).then(() => heard.push(n)));
  await Promise.resolve();
  asked.push(...[3, 4, 5].map((n) => ask(n).then(() => heard.push(n))));
  expect(calls).toEqual([[1, 2]]);
  ends[0]?.();
  await Promise.all(asked.slice(0, 2));
  expect(heard).toEqual([1, 2]);
  await Promise.resolve();
  expect(calls).toEqual([
    [1, 2],
    [3, 4, 5],
  ]);
  ends[1]?.();
  await Promise.all(asked);
  expect(heard).toEqual([1, 2, 3, 4, 5]);
});

test("a call that fails fails for those it took along, the next one is made all the same", async () => {
  let broken = true;
  const ask = together(async (all: string[]) => {
    if (broken) throw new Error(all.join());
  });
  await expect(Promise.all([ask("a"), ask("b")])).rejects.toThrow("a,b");
  broken = false;
  await expect(ask("c")).resolves.toBeUndefined();
});
