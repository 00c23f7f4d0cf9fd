import { existsSync, readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { findDistricts, suggestDistricts } from "#app/features/identity/districts.server.ts";
import { districtNamed } from "#app/features/identity/districts.ts";
import {
  importDistricts,
  importPlaces,
  importPostcodes,
  keepDistricts,
} from "#app/features/identity/import-districts.server.ts";
import { db } from "#app/platform/db.server.ts";
import { demoPostcodes } from "#prisma/demo-postcodes.ts";
import { districts } from "#prisma/districts.ts";

const shared = "../shared/data";
const noFiles = !existsSync(`${shared}/kreise.csv`);
const read = (file: string) => readFileSync(`${shared}/${file}`, "utf8");

beforeEach(async () => {
  await db.postcode.deleteMany();
  await db.district.deleteMany();
});

const heading = "ags,nuts3,land,typ,name,einwohner_2018\n";
const borken = "05554,DEA34,NW,Kreis,Borken,370676\n";

test("all 400 districts are known, each under its own key", () => {
  expect(districts).toHaveLength(400);
  expect(new Set(districts.map(({ ags }) => ags)).size).toBe(400);
  expect(districts.filter(({ ags }) => ags === "16056" || ags === "16063")).toMatchObject([
    { ags: "16063", name: "Wartburgkreis" },
  ]);
});

test("a district is named in lists by its first letter, in sentences as people say it", () => {
  const named = (kind: string, name: string) => districtNamed({ ags: "0", kind, name });

  expect(named("Kreis", "Borken")).toMatchObject({ name: "Borken, Kreis", label: "Kreis Borken" });
  expect(named("Kreisfreie Stadt", "Münster")).toMatchObject({ label: "Münster, Stadt" });
  expect(named("Stadtkreis", "Ulm")).toMatchObject({ name: "Ulm, Stadt" });
  expect(named("Kreis", "Rhein-Kreis Neuss")).toMatchObject({ label: "Rhein-Kreis Neuss" });
  expect(named("Landkreis", "Emsland")).toMatchObject({ label: "Landkreis Emsland" });
});

test("a postcode suggests its district; where it lies in two, the likelier first", async () => {
  await keepDistricts(districts);
  await db.postcode.createMany({ data: demoPostcodes });

  expect(await suggestDistricts("48703")).toMatchObject([{ ags: "05554", label: "Kreis Borken" }]);
  expect((await suggestDistricts("48651")).map(({ ags }) => ags)).toEqual(["05558", "05566"]);
  expect(await suggestDistricts("10115")).toEqual([]);
  expect(await suggestDistricts("4870")).toEqual([]);
});

test("the list of districts is sorted as Germans sort", async () => {
  await keepDistricts(districts);
  const names = (await findDistricts()).map(({ name }) => name);

  expect(names).toHaveLength(400);
  expect(names.indexOf("Ostholstein, Kreis")).toBeGreaterThan(names.indexOf("Osnabrück, Stadt"));
  expect(names.indexOf("Märkischer Kreis")).toBeLessThan(names.indexOf("Mayen-Koblenz, Landkreis"));
});

test.each([
  ["0555,DEA34,NW,Kreis,Borken,1\n", "ags must have five digits"],
  ["99554,DEA34,NW,Kreis,Borken,1\n", "ags names no state"],
  ["05554,DEA34,XX,Kreis,Borken,1\n", "land must be a state such as NW"],
  ["05554,DEA34,NW,Kreis,Borken,viele\n", "einwohner_2018 must be a whole number"],
  ["05554,DEA34,NW,Kreis,Borken\n", expect.stringContaining("Invalid Record Length")],
  [borken, "the same line stands in the file before"],
])("a wrong line is refused with its number, and nothing is half done: %s", async (bad, reason) => {
  expect(await importDistricts(heading + borken + bad)).toEqual({
    ok: false,
    refusal: "wrong-line",
    line: 3,
    reason,
  });
  expect(await db.district.count()).toBe(0);
});

test("another file than one of districts is refused", async () => {
  expect(await importDistricts("")).toMatchObject({ ok: false, line: 1 });
  expect(await importDistricts("plz,ags,orte\n48703,05554,1\n")).toMatchObject({
    line: 2,
    reason: "nuts3 is missing",
  });
});

test("postcodes need their districts and replace the former ones", async () => {
  await importDistricts(`\uFEFF${heading}${borken}`);
  await importPostcodes("plz,ags,orte\nD-48703,05554,1\n");

  expect(await importPostcodes("plz,ags,orte\n48691,05554,1\n48653,05558,1\n")).toMatchObject({
    line: 3,
    reason: "no district 05558: import the districts first",
  });
  expect(await suggestDistricts("48703")).toHaveLength(1);
  expect(await importPostcodes("plz,ags,orte\n48691,05554,1\n")).toEqual({ ok: true, count: 1 });
  expect(await suggestDistricts("48703")).toEqual([]);
});

test.skipIf(noFiles)("the full files are taken (skipped without ../shared/data)", async () => {
  expect(await importDistricts(read("kreise.csv"))).toEqual({ ok: true, count: 400 });
  const fromFile = await db.district.findMany({ orderBy: { ags: "asc" } });
  await keepDistricts(districts);
  expect(await db.district.findMany({ orderBy: { ags: "asc" } })).toEqual(fromFile);

  expect(await importPostcodes(read("plz_kreis.csv"))).toEqual({ ok: true, count: 11_000 });
  for (const { code, ags } of demoPostcodes)
    expect((await suggestDistricts(code)).map((one) => one.ags)).toContain(ags);
  expect((await suggestDistricts("48651"))[0]?.ags).toBe("05558");
});

test("a file from Excel is read: Windows-1252, Unicode or UTF-8, with semicolons or tabs", async () => {
  const lines = (sign: string) =>
    `${heading}08115,DE112,BW,Landkreis,Böblingen,391640\n`.replaceAll(",", sign);
  const files = [
    Buffer.from(lines(";"), "latin1"),
    Buffer.from(lines(",")),
    Buffer.from(`\ufeff${lines(";")}`),
    Buffer.from(`\ufeff${lines("\t")}`, "utf16le"),
  ];
  for (const file of files) {
    await db.district.deleteMany();
    expect(await importDistricts(file)).toEqual({ ok: true, count: 1 });
    expect(await db.district.findMany()).toMatchObject([{ name: "Böblingen" }]);
  }
});

test("a letter that was lost before is refused with its line, and nothing is imported", async () => {
  const file = Buffer.from(`${heading}${borken}08115,DE112,BW,Landkreis,B\ufffdblingen,391640\n`);
  expect(await importDistricts(file)).toMatchObject({ ok: false, line: 3 });
  expect(await db.district.count()).toBe(0);
});

test("where postcodes lie comes from a file, and one wrong line changes nothing", async () => {
  const heading = "plz,place,lat,lon\n";
  expect(await importPlaces(`${heading}48703,Stadtlohn,51.99,6.92\n`)).toEqual({
    ok: true,
    count: 1,
  });
  expect(await importPlaces(`${heading}48653,Coesfeld,51.9,7.1\n48691,Vreden,Nord,6.8\n`)).toEqual({
    ...{ ok: false, refusal: "wrong-line", line: 3, reason: "lat must be degrees" },
  });
  expect(await db.postcodePlace.findMany()).toEqual([
    { code: "48703", place: "Stadtlohn", latitude: 51.99, longitude: 6.92 },
  ]);
});

test.skipIf(noFiles)("the whole file of places is read", async () => {
  expect(await importPlaces(read("plz_geo.csv"))).toEqual({ ok: true, count: 10_814 });
  await db.postcodePlace.deleteMany();
});
