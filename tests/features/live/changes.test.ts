import fc from "fast-check";
import { expect, test } from "vitest";
import { changeBetween, changed } from "#app/features/live/live.ts";

const item = fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), votes: fc.nat(3) });
const list = fc.uniqueArray(item, { selector: ({ id }) => id });
const view = fc.record({ questions: list, chat: list, isAtOnce: fc.boolean() });

const inOrder = (some: { id: string }[]) =>
  some.toSorted((one, other) => one.id.localeCompare(other.id));

test("who hears each change has what who comes later gets as a whole", () => {
  fc.assert(
    fc.property(view, fc.array(view, { maxLength: 8 }), (first, later) => {
      let told = first;
      let before = first;
      for (const after of later) {
        const change = changeBetween(before, after);
        if (change) told = changed(told, JSON.parse(JSON.stringify(change)));
        before = after;
      }
      expect(told.isAtOnce).toBe(before.isAtOnce);
      expect(inOrder(told.questions)).toEqual(inOrder(before.questions));
      expect(inOrder(told.chat)).toEqual(inOrder(before.chat));
    }),
  );
});

test("what stays as it was is not sent", () => {
  const [one, other] = [
    { id: "a", votes: 1 },
    { id: "b", votes: 1 },
  ];
  const before = { questions: [one, other], isAtOnce: false };
  expect(changeBetween(before, before)).toBeNull();
  expect(changeBetween(before, { ...before, questions: [one, { ...other, votes: 2 }] })).toEqual({
    put: { questions: [{ id: "b", votes: 2 }] },
  });
  expect(changeBetween(before, { ...before, questions: [other] })).toEqual({
    gone: { questions: ["a"] },
  });
});
