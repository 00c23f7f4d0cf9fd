import { describe, expect, test } from "vitest";
import { asCell, asDay, asItems, asSize } from "#app/features/memberlists/cells.ts";
import { guessed, targets } from "#app/features/memberlists/columns.ts";
import { industryOf } from "#app/features/memberlists/industry-words.ts";
import { targetText } from "#app/features/memberlists/texts.ts";

describe("what a column means", () => {
  test("is told by the headings that offices use", () => {
    const heads = [
      "Mitglieds-Nr.",
      "Firmenname",
      "Strasse / Hausnr.",
      "PLZ/Ort",
      "Tel.",
      "E-Mail-Adresse",
      "Internet",
      "Mitglied seit",
      "Maschinenpark",
    ];
    expect(guessed(heads)).toEqual([
      "number",
      "name",
      "street",
      "postcodePlace",
      "phone",
      "email",
      "website",
      "since",
      "machines",
    ]);
  });

  test("is nothing where nobody knows, and each thing once", () => {
    expect(guessed(["Lieblingsfarbe", "Firma", "Unternehmen", ""])).toEqual(["", "name", "", ""]);
  });

  test("is told by every heading of our own lists", () => {
    expect(guessed(targets.map(targetText))).toEqual(targets);
  });
});

describe("what a cell says", () => {
  test("is a day in the ways that lists write it, and none that no calendar has", () => {
    expect(["1.4.2003", "2003-04-01", "04/2003", "2003"].map(asDay)).toEqual([
      "2003-04-01",
      "2003-04-01",
      "2003-04-01",
      "2003-01-01",
    ]);
    expect(["31.02.2020", "gestern", "1.4.03"].map(asDay)).toEqual([null, null, null]);
  });

  test("is lines by breaks, else by semicolons, else by commas outside of numbers and brackets", () => {
    const texts = (cell: string) => asItems(cell, "services").map(({ text }) => text);
    expect(texts("Drehen, Fräsen\n- Bohren")).toEqual(["Drehen, Fräsen", "Bohren"]);
    expect(texts("Drehen, fein; Fräsen")).toEqual(["Drehen, fein", "Fräsen"]);
    expect(texts("Bleche bis 1,5 mm, Rohre (rund, eckig), Bleche bis 1,5 mm")).toEqual([
      "Bleche bis 1,5 mm",
      "Rohre (rund, eckig)",
    ]);
  });

  test("is written as it is read again", () => {
    const items = [{ text: "ISO 9001", until: "2027-12-31" }, { text: "EN 1090, EXC2" }];
    expect(asItems(asCell(items, "certificates"), "certificates")).toEqual(items);
    expect(asItems(asCell(items.slice(1), "certificates"), "certificates")).toEqual(items.slice(1));
  });

  test("is a size by its number of people, and an industry by its code or its words", () => {
    expect(
      ["42", "1.200 Mitarbeiter", "10 bis 49", "viele"].map((cell) => asSize(cell)[0]?.text),
    ).toEqual(["10-49", "250+", "10-49", undefined]);
    expect(
      ["25.62 Mechanik", "C", "Metallbau", "Landtechnik", "Sternendeutung"].map(industryOf),
    ).toEqual(["25", "C", "25", "28", null]);
  });
});
