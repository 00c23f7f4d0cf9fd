import { expect, test } from "vitest";
import { comingAs, namesToChoose } from "#app/features/rooms/shown-name.ts";

const anna = {
  displayName: "Anna Blum",
  company: "Blum Metallbau GmbH",
  role: "attendee",
} as const;
const round = { ...anna, pass: null, session: { format: "round" } };
const lecture = { ...anna, pass: null, session: { format: "lecture" } };

const chosen = (naming: string) => {
  const form = new FormData();
  form.set("naming", naming);
  return form;
};

test("a guest of a round chooses between name, both and company", () => {
  expect(namesToChoose(anna).map(({ text }) => text)).toEqual([
    "Anna Blum",
    "Anna Blum, Blum Metallbau GmbH",
    "Blum Metallbau GmbH",
  ]);
  expect(namesToChoose({ ...anna, company: " " })).toHaveLength(1);
});

test("who chooses nothing, or nothing that there is, comes in by name", () => {
  expect(comingAs(round, new FormData()).displayName).toBe("Anna Blum");
  expect(comingAs(round, chosen("Chefin")).displayName).toBe("Anna Blum");
  expect(comingAs(round, chosen("company")).displayName).toBe("Blum Metallbau GmbH");
});

test("in a lecture and on the stage of an expert there is nothing to choose", () => {
  expect(comingAs(lecture, chosen("company")).displayName).toBe("Anna Blum");
  const expert = { ...round, role: "expert" } as const;
  expect(comingAs(expert, chosen("company")).displayName).toBe("Anna Blum");
});
