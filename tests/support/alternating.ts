import { performance } from "node:perf_hooks";
import { dice } from "./odd-texts.ts";

type Ask = (n: number) => Promise<unknown>;
type Pair = { known: Ask; fresh: Ask };

const tries = 200;
const warmUp = 20;

const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] as number;

/** The medians of two hundred answers to each, in an order that a die throws. */
async function measure(pair: Pair, round: number) {
  const throwOne = dice(4 + round);
  const took = { known: [] as number[], fresh: [] as number[] };
  const left = { known: tries, fresh: tries };
  for (let n = 0; n < 2 * tries + warmUp; n++) {
    const kind = throwOne() < left.known / (left.known + left.fresh) ? "known" : "fresh";
    const began = performance.now();
    await pair[kind](round * 10_000 + n);
    if (n < warmUp) continue;
    left[kind]--;
    took[kind].push(performance.now() - began);
  }
  return { known: median(took.known), fresh: median(took.fresh) };
}

/**
 * Whether a known address is answered as fast as a new one: medians within a tenth, or 2 ms. A machine
 * that is busy with something else gets three rounds. @returns the rounds, the last one decides.
 */
export async function alike(pair: Pair) {
  const rounds: { known: number; fresh: number; isAlike: boolean }[] = [];
  for (let round = 1; round <= 3 && !rounds.at(-1)?.isAlike; round++) {
    const { known, fresh } = await measure(pair, round);
    const apart = Math.abs(known - fresh);
    rounds.push({ known, fresh, isAlike: apart <= Math.max(2, 0.1 * Math.min(known, fresh)) });
  }
  return rounds;
}
