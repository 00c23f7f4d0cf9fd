import { beforeAll, expect, test } from "vitest";
import { findCompanies } from "#app/features/finding/find-companies.server.ts";
import type { Looker } from "#app/features/finding/finding.ts";
import type { FieldKey } from "#app/features/profiles/profiles.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation } from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";
import { aLooker } from "#tests/support/finders.ts";

let guest: Looker;

/** Twelve companies of one list, by what they say. */
beforeAll(async () => {
  const home = await anAssociation("aiw");
  const one = (
    name: string,
    says: Partial<Record<FieldKey, string | string[]>>,
    site?: [string, string],
  ) =>
    aCompany(home, {
      name,
      fields: Object.entries(says).map(([key, said]) => ({ key: key as FieldKey, says: said })),
      ...(site && { sites: [{ postcode: site[0], place: site[1] }] }),
    });
  await one("Kampmann Blech GmbH", {
    coreCompetencies: ["Laserschneiden", "Bleche bearbeiten", "Abkanten bis 4 m"],
    certificates: "EN 1090-2 EXC3",
  });
  await one("Dreherei Vennhoff", { services: ["CNC-Drehteile", "Fräsen mit 5 Achsen"] });
  await one("Hovestadt Schweißfachhandel", { products: ["Schweißgeräte", "Schweißzusätze"] });
  await one("Lernwerk Ahaus", {
    services: ["Schweißkurse nach EN ISO 9606", "Lehrgänge im Drehen"],
  });
  await one("Rahmenbau Telgte", { services: "Schweißen von Rahmen", seeks: "Pulverbeschichtung" });
  await one("Farbton Lingen", { coreCompetencies: "Pulverbeschichtungen" }, ["49808", "Lingen"]);
  await one("Farbe Borken", { coreCompetencies: "Pulverbeschichten" }, ["46325", "Borken"]);
  await one("Ostendorf Fracht", { shortText: "Ihre Spedition im Münsterland." });
  await db.postcodePlace.createMany({
    data: [
      { code: "49808", place: "Lingen (Ems)", latitude: 52.52, longitude: 7.32 },
      { code: "46325", place: "Borken", latitude: 51.84, longitude: 6.86 },
      { code: "48703", place: "Stadtlohn", latitude: 51.99, longitude: 6.92 },
    ],
    skipDuplicates: true,
  });
  guest = await aLooker(home);
});

const found = async (q: string) => (await findCompanies(guest, { q })).hits.map(({ name }) => name);

test("compounds are found joined and split, inflected and by other words of the trade", async () => {
  expect(await found("Blechbearbeitung")).toEqual(["Kampmann Blech GmbH"]);
  expect(await found("wer kann mir eine Halterung lasern")).toEqual(["Kampmann Blech GmbH"]);
  expect(await found("Dreherei")).toEqual(["Dreherei Vennhoff"]);
  expect(await found("Transporte")).toEqual(["Ostendorf Fracht"]);
  expect(await found("welding")).toEqual(["Rahmenbau Telgte"]);
});

test("slips of a finger and written-out umlauts are read as meant", async () => {
  expect(await found("Lasershneiden")).toEqual(["Kampmann Blech GmbH"]);
  expect(await found("Fraesen")).toEqual(["Dreherei Vennhoff"]);
  expect(await found("frasen")).toEqual(["Dreherei Vennhoff"]);
});

test("who sells, teaches or seeks a thing is not who does it", async () => {
  expect(await found("Schweißen")).toEqual(["Rahmenbau Telgte"]);
  expect(await found("wer sucht Pulverbeschichtung")).toEqual(["Rahmenbau Telgte"]);
  expect(await found("Schweißkurs")).toEqual(["Lernwerk Ahaus"]);
});

test("certificates and machines are found by their signs", async () => {
  expect(await found("EN 1090")).toEqual(["Kampmann Blech GmbH"]);
  expect(await found("5-Achs")).toEqual(["Dreherei Vennhoff"]);
});

test("who is nearer stands first, and each says why", async () => {
  const { hits } = await findCompanies(guest, { q: "Pulverbeschichtung 46325" });

  expect(hits.map(({ name, reasons }) => [name, reasons[0]])).toEqual([
    ["Farbe Borken", { key: "coreCompetencies", text: "Pulverbeschichten" }],
    ["Farbton Lingen", { key: "coreCompetencies", text: "Pulverbeschichtungen" }],
  ]);
  expect(hits.map(({ km }) => km && Math.round(km))).toEqual([0, 82]);
});

test("what nobody does has no hit, nor has a line that asks nothing", async () => {
  for (const q of ["Herzchirurgie", "wer kann mir", "?!“", '"', "a".repeat(10_000), "% _ \\"])
    expect(await found(q)).toEqual([]);
});
