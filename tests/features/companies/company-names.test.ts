import { expect, test } from "vitest";
import { isFreeMail, normalisedName } from "#app/features/companies/company-names.ts";

test.each([
  ["Müller & Söhne Metallbau GmbH & Co. KG", "MUELLER UND SOEHNE METALLBAU"],
  ["Tischlerei Venn e. K.", "Tischlerei Venn"],
  ["Dreherei Dinkel UG (haftungsbeschränkt)", "dreherei  dinkel"],
])("%s and %s are written differently and mean one company", (one, other) => {
  expect(normalisedName(one)).toBe(normalisedName(other));
});

test("a name of legal forms alone stays a name", () => {
  expect(normalisedName("AG & Co.")).toBe("ag co");
  expect(normalisedName("AG & Co.")).not.toBe(normalisedName("SE"));
});

test("an address of free mail belongs to no company", () => {
  expect(["gmx.de", "t-online.de", "venn.example"].map(isFreeMail)).toEqual([true, true, false]);
});
