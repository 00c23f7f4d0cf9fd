import { expect, test } from "vitest";
import { asObject, asSubject, atTheBeginning } from "#app/features/alliance/in-a-sentence.ts";

const named = (namedAsHost: string, name: string) => ({
  name,
  namedAsHost,
  namedAsHostEn: `the ${name}`,
});

test.each([
  ["vom Unternehmensverband AIW", "Unternehmensverband AIW", "der", "den"],
  ["von der Wirtschaftsvereinigung Steinfurt", "Wirtschaftsvereinigung Steinfurt", "die", "die"],
  ["vom Gründungszentrum Rheine", "Gründungszentrum Rheine", "das", "das"],
])("who hosts %s stands in a sentence with its article", (namedAsHost, name, subject, object) => {
  const association = named(namedAsHost, name);
  expect(asSubject(association, "de")).toBe(`${subject} ${name}`);
  expect(asObject(association, "de")).toBe(`${object} ${name}`);
  expect(asSubject(association, "en")).toBe(`the ${name}`);
});

test("where nobody can know the gender the name stands alone", () => {
  expect(asSubject(named("von AIW", "AIW"), "de")).toBe("AIW");
  expect(asObject(named("vom Tisch am Markt", "Tisch am Markt"), "de")).toBe("Tisch am Markt");
});

test("at the beginning of a sentence the article has a capital", () => {
  expect(atTheBeginning("der Unternehmensverband AIW")).toBe("Der Unternehmensverband AIW");
});
