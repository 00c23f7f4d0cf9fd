import type { Schema } from "./json-schema.ts";

/** Numbers in [0, 1) that come again with the same seed (mulberry32). */
export function dice(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Throw = () => number;
type Body = Record<string, unknown>;

const pick = <T>(throwOne: Throw, list: readonly T[]) =>
  list[Math.floor(throwOne() * list.length)] as T;

const oddTexts = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u202e",
  '\'; DROP TABLE "Registration"; --',
  "<script>",
  "%00",
  "a@",
  "@b",
  "ä@example.org",
  "a b@example.org",
  "a@exa mple.org",
  "a@[::1]",
  "a@%",
  "a@b@c",
  "a@-.de",
  "＠",
  "🙂",
  "0",
  "null",
  "../..",
  "constructor",
  "__proto__",
];
const oddValues = [null, true, false, 0, -1, 1.5, 1e308, [], {}, [[]], { a: 1 }, [null]];

/** A value that the schema of a field forbids, or one at its edge. */
function oddFor(schema: Schema, throwOne: Throw): unknown {
  const longest = Number(schema.maxLength ?? 1000);
  const length = pick(throwOne, [longest + 1, longest * 3, 0, 1]);
  return pick(throwOne, [
    () => pick(throwOne, oddTexts),
    () => pick(throwOne, oddValues),
    () => "x".repeat(length),
    () => "ü".repeat(length),
    () => [pick(throwOne, oddTexts), pick(throwOne, oddValues)],
    () => pick(throwOne, oddTexts) + String.fromCodePoint(Math.floor(throwOne() * 0xd7ff)),
  ])();
}

/** Bodies spoilt in one to four fields: left out, of another type, too long, or full of odd letters. */
export function badBodies(schema: Schema, sound: Body, { count = 500, seed = 1 } = {}): Body[] {
  const throwOne = dice(seed);
  const fields = Object.entries(schema.properties as Record<string, Schema>);
  return Array.from({ length: count }, () => {
    const body = { ...sound };
    for (let spoilt = 1 + Math.floor(throwOne() * 4); spoilt > 0; spoilt--) {
      const [name, inner] = pick(throwOne, fields);
      if (throwOne() < 0.15) delete body[name];
      else body[name] = oddFor(inner, throwOne);
    }
    return body;
  });
}
