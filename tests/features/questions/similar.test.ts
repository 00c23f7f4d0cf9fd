import { expect, test } from "vitest";
import type { Asked } from "#app/features/questions/asked.ts";
import { similarTo } from "#app/features/questions/similar.ts";

const asked = (text: string, standing: Asked["standing"] = "open"): Asked => ({
  ...{ id: text, text, by: null, votes: 1, standing, answer: null, turn: null, askedAt: 0 },
});
const there = [
  asked("Müssen Auszubildende von der Kurzarbeit ausgenommen werden?"),
  asked("Wie lange dauert die Auszahlung?"),
  asked("Wie lange dauert die Auszahlung des Geldes?", "answered"),
];
const found = (text: string) => similarTo(text, there).map(({ id }) => id);

test("what is asked in other words is found, once there are two that tell", () => {
  expect(found("Auszubildende ausnehmen? Gilt Kurzarbeit für Auszubildende?")).toEqual([
    "Müssen Auszubildende von der Kurzarbeit ausgenommen werden?",
  ]);
  expect(found("Auszubildende")).toEqual([]);
});

test("what is answered is not asked again, and words of any question tell nothing", () => {
  expect(found("Dauert Auszahlung")).toEqual(["Wie lange dauert die Auszahlung?"]);
  expect(found("Wie ist das mit der Umsatzsteuer und den Belegen?")).toEqual([]);
});
