import fc from "fast-check";
import { expect, test } from "vitest";
import { type Hand, handsInTurn } from "#app/features/floor/floor.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 11, 1, 9, minute));
const hand = (id: string, minute: number, rest: Partial<Hand> = {}): Hand => ({
  ...{ id, raisedAt: at(minute), hasSpoken: false, district: null },
  ...rest,
});
const turns = (hands: Hand[], heard: string[] = []) =>
  handsInTurn(hands, heard).map(({ id, turn }) => `${id} ${turn}`);

test("who has not spoken yet comes first, however late", () => {
  expect(turns([hand("anna", 1, { hasSpoken: true }), hand("ben", 9)])).toEqual([
    "ben first-time",
    "anna time",
  ]);
});

test("of those a district that was not heard comes first, and then counts as heard", () => {
  const hands = [
    hand("anna", 1, { district: "05554" }),
    hand("ben", 2, { district: "05554" }),
    hand("carla", 3, { district: "05566" }),
    hand("dora", 4, { district: "05558" }),
  ];
  expect(turns(hands, ["05566"])).toEqual([
    "anna district",
    "dora district",
    "ben first-time",
    "carla first-time",
  ]);
});

test("a district that nobody knows is not one that was not heard", () => {
  expect(turns([hand("anna", 1), hand("ben", 2, { district: "05554" })])).toEqual([
    "ben district",
    "anna first-time",
  ]);
});

const anyHands = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    raisedAt: fc.integer({ min: 0, max: 30 }).map(at),
    hasSpoken: fc.boolean(),
    district: fc.option(fc.constantFrom("05554", "05558", "05566")),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);
const anyHeard = fc.subarray(["05554", "05558", "05566"]);

test("nobody is lost or doubled, and nobody could complain about the one before them", () =>
  fc.assert(
    fc.property(anyHands, anyHeard, (hands, before) => {
      const ordered = handsInTurn(hands, before);
      expect(ordered.map(({ id }) => id).toSorted()).toEqual(hands.map(({ id }) => id).toSorted());
      const heard = new Set<string>(before);
      const isNews = ({ district }: Hand) => district !== null && !heard.has(district);
      ordered.forEach((one, place) => {
        for (const other of ordered.slice(place + 1)) {
          if (one.hasSpoken !== other.hasSpoken) expect(one.hasSpoken).toBe(false);
          else if (isNews(one) !== isNews(other)) expect(isNews(one)).toBe(true);
          else expect(one.raisedAt.getTime()).toBeLessThanOrEqual(other.raisedAt.getTime());
        }
        if (one.district) heard.add(one.district);
      });
    }),
  ));

test("the order of asking does not matter", () =>
  fc.assert(
    fc.property(anyHands, anyHeard, (hands, heard) => {
      expect(handsInTurn(hands.toReversed(), heard)).toEqual(handsInTurn(hands, heard));
    }),
  ));
