/**
 * Random hours of a room, what really happened in them, and the signals that are left of it. Times are
 * seconds since the beginning of the session by the house's clock. Nothing here knows the rules of the
 * ledger: who was there is ticked off second by second.
 */
import fc from "fast-check";

export const length = 3600;

/** One connection of one page; `join` names the key it came by. */
export type Connected = { sid: string; join: string; from: number; to: number; isKilled: boolean };
export type Signal =
  | { kind: "key"; at: number; person: number; join: string }
  | { kind: "sign"; at: number; join: string }
  | { kind: "poll"; at: number; found: Connected[]; ahead: number }
  | {
      kind: "joined" | "left" | "finished";
      at: number;
      /** By the room server's clock, which is so much ahead. */
      told: number;
      ahead: number;
      id: string;
      by?: Connected;
    };

/** People in each hour. */
export const crowd = 25;

const visit = fc.record({
  from: fc.integer({ min: -700, max: 3400 }),
  lasts: fc.integer({ min: 15, max: 3900 }),
});
const person = fc.record({
  visits: fc.array(visit, { minLength: 1, maxLength: 2 }),
  /** The room server lets the page back in by the same key. */
  resumedAt: fc.option(fc.integer({ min: 0, max: length })),
  /** The browser of the last visit ends without a word. */
  isKilled: fc.boolean(),
});

export const history = fc.record({
  people: fc.array(person, { minLength: crowd, maxLength: crowd }),
  luck: fc.integer(),
  /** Seconds that the room server's clock is ahead; above ten we take its webhooks for forged. */
  ahead: fc.constantFrom(0, 0, 0, 8, 240, -4, -45),
  webhooks: fc.constantFrom("come", "are lost", "come rarely"),
  /** The room server is killed and started again; the session moves to another room. */
  diesAt: fc.option(fc.integer({ min: 0, max: length })),
  movesAt: fc.option(fc.integer({ min: 0, max: length })),
  /** For ten minutes the room server does not answer us, or the house itself is started again. */
  trouble: fc.option(
    fc.record({ from: fc.integer({ min: -600, max: length }), isOurs: fc.boolean() }),
  ),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** The same numbers for the same seed. */
function luckOf(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Minutes of everybody, and every signal in the order of its arrival. */
export function played(told: History) {
  const luck = luckOf(told.luck);
  const chance = (share: number) => luck() < share;
  const signals: Signal[] = [];
  const everywhere: Connected[] = [];
  const { isDown, isSilent, up } = troublesOf(told);
  const cuts = [told.diesAt, told.movesAt].filter((at) => at !== null);

  /** By the same key one is back in seconds; a new one has to be fetched first. */
  const again = (cut: number) => {
    const at = cut + 1 + 9 * luck();
    return cuts.includes(cut) ? up(at) : at;
  };

  const minutes = told.people.map((one, n) => {
    const present = new Uint8Array(length);
    one.visits.forEach((visit, v) => {
      const isKilled = one.isKilled && v === one.visits.length - 1;
      const pieces = piecesOf(
        { ...visit, from: up(visit.from) },
        [...cuts, one.resumedAt].filter((at) => at !== null),
        again,
      );
      let join = "";
      pieces.forEach((piece, p) => {
        const isLast = p === pieces.length - 1;
        const isResumed =
          piece.after !== null && piece.after === one.resumedAt && !cuts.includes(piece.after);
        if (!isResumed) join = `${n}/${v}/${p}`;
        const connected = { ...piece, sid: `${n}/${v}/${p}`, join, isKilled: isKilled && isLast };
        everywhere.push(connected);
        if (!isResumed) signals.push({ kind: "key", at: piece.from - 1, person: n, join });
        for (let s = Math.max(0, Math.floor(piece.from)); s < Math.min(length, piece.to); s++)
          present[s] = 1;
        tellOf(connected, { isGoodbye: !connected.isKilled });
      });
    });
    return present.reduce((sum, tick) => sum + tick, 0) / 60;
  });

  function tellOf(by: Connected, { isGoodbye }: { isGoodbye: boolean }) {
    const hasDied = told.diesAt !== null && by.to === told.diesAt;
    const lost = { come: 0, "come rarely": 0.6, "are lost": 1 }[told.webhooks];
    const left = by.isKilled ? by.to + 15 + 10 * luck() : by.to;
    for (const [kind, at] of [
      ["joined", by.from],
      ["left", left],
    ] as const) {
      if (chance(lost) || (hasDied && kind === "left") || told.ahead > 10) continue;
      const twice = chance(0.2) ? 2 : 1;
      for (let n = 0; n < twice; n++)
        signals.push({
          kind,
          at: at + 1500 * luck() ** 3,
          told: at + told.ahead,
          ahead: told.ahead,
          by,
          id: `${kind}${by.sid}`,
        });
    }
    for (let at = by.from + 0.5; at < by.to; at += 25) {
      if (chance(0.05) || isDown(at)) continue;
      signals.push({ kind: "sign", at, join: by.join });
      if (chance(0.1)) signals.push({ kind: "sign", at: at + 3 * luck(), join: by.join });
    }
    if (isGoodbye && !chance(0.05) && !isDown(by.to))
      signals.push({ kind: "sign", at: by.to, join: by.join });
  }

  for (let at = -900 + 60 * luck(); at < length + 2400; at += 60)
    if (!isSilent(at) && !isDown(at))
      signals.push({
        kind: "poll",
        at,
        ahead: told.ahead,
        found: everywhere.filter(
          ({ from, to, isKilled }) => from <= at && at < to + (isKilled ? 15 : 0),
        ),
      });
  for (const ended of [told.movesAt, length + 1500])
    if (ended !== null && told.webhooks !== "are lost")
      signals.push({
        kind: "finished",
        at: ended + 600 * luck(),
        told: ended + told.ahead,
        ahead: told.ahead,
        id: `${ended}`,
      });
  return { minutes, signals: signals.sort((one, other) => one.at - other.at) };
}

/** What happens at once to both, the house and the room server, nobody can tell afterwards. */
function troublesOf({ trouble, diesAt }: History) {
  const lasts = trouble?.isOurs ? 30 : 600;
  const isIn = (at: number) => trouble !== null && at >= trouble.from && at < trouble.from + lasts;
  const isOurs = trouble?.isOurs && !(diesAt !== null && isIn(diesAt));
  return {
    isDown: (at: number) => Boolean(isOurs) && isIn(at),
    isSilent: (at: number) => !trouble?.isOurs && isIn(at),
    /** Nobody gets a key while the house is down. */
    up: (at: number) => (isOurs && isIn(at) && trouble ? trouble.from + lasts + (at % 5) : at),
  };
}

/** A visit in pieces: cut where its connection ended, joined again some seconds later. */
function piecesOf(
  { from, lasts }: { from: number; lasts: number },
  cuts: number[],
  again: (cut: number) => number,
) {
  const pieces: { from: number; to: number; after: number | null }[] = [
    { from, to: from + lasts, after: null },
  ];
  for (const cut of cuts.toSorted((a, b) => a - b)) {
    const last = pieces.at(-1);
    const from = again(cut);
    if (!last || cut <= last.from + 2 || from >= last.to - 2) continue;
    pieces.push({ from, to: last.to, after: cut });
    last.to = cut;
  }
  return pieces;
}
