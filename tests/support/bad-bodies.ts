import type { Schema } from "./json-schema.ts";
import { dice, oddText, pick, type Throw } from "./odd-texts.ts";

type Body = Record<string, unknown>;

const oddValues = [null, true, false, 0, -1, 1.5, 1e308, [], {}, [[]], { a: 1 }, [null]];

/** A value that the schema of a field forbids, or one at its edge. */
function oddFor(schema: Schema, throwOne: Throw): unknown {
  const longest = Number(schema.maxLength ?? 1000);
  return pick(throwOne, [
    () => oddText(throwOne, longest),
    () => oddText(throwOne, longest),
    () => pick(throwOne, oddValues),
    () => [oddText(throwOne, longest), pick(throwOne, oddValues)],
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
