import { expect, test } from "vitest";
import { shortNameFrom } from "#app/features/alliance/founding.ts";

test("a name that fits is its own short name", () => {
  expect(shortNameFrom("Wirtschaftsverband Emsland")).toBe("Wirtschaftsverband Emsland");
});

test("a long one gives whole words and says that more follows, within 60 letters", () => {
  const long = "Wirtschaftsförderungsgesellschaft für den Kreis Nordfriesland-Süd mbH & Co. KG";
  expect(shortNameFrom(long)).toBe("Wirtschaftsförderungsgesellschaft für den Kreis …");
  expect(shortNameFrom("V".repeat(80))).toHaveLength(60);
});
