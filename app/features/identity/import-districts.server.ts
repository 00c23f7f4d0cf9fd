import { parse } from "csv-parse";
import type { ZodType } from "zod";
import { db, transact } from "#app/platform/db.server.ts";
import { damagedLine, delimiterOf, fileText } from "#app/platform/file-text.server.ts";
import { markStale } from "#app/platform/stale.server.ts";
import { DistrictLine, type ImportRefusal, PlaceLine, PostcodeLine } from "./districts.ts";

type Outcome = { ok: true; count: number } | ImportRefusal;
type Line<T> = { line: number; values: T };

/** Adds the districts of a file or brings them up to date. One wrong line, and nothing is changed. */
export async function importDistricts(file: string | Uint8Array): Promise<Outcome> {
  const read = await readLines(file, DistrictLine);
  if (!read.ok) return read;
  await keepDistricts(read.lines.map(({ values }) => values));
  await markStale("everything");
  return { ok: true, count: read.lines.length };
}

/** Replaces all postcodes by those of a file. One wrong line, and nothing is changed. */
export async function importPostcodes(file: string | Uint8Array): Promise<Outcome> {
  const read = await readLines(file, PostcodeLine);
  if (!read.ok) return read;
  const districts = await db.district.findMany({ select: { ags: true } });
  const known = new Set(districts.map(({ ags }) => ags));
  const stray = read.lines.find(({ values }) => !known.has(values.ags));
  if (stray)
    return wrong(stray.line, `no district ${stray.values.ags}: import the districts first`);

  const pairs = read.lines.map(({ values: { plz, ags, orte } }) => ({
    code: plz,
    ags,
    places: orte,
  }));
  await transact(async (tx) => {
    await tx.postcode.deleteMany();
    await tx.postcode.createMany({ data: pairs });
  });
  return { ok: true, count: pairs.length };
}

/** Replaces where all postcodes lie by what a file says. One wrong line, and nothing is changed. */
export async function importPlaces(file: string | Uint8Array): Promise<Outcome> {
  const read = await readLines(file, PlaceLine);
  if (!read.ok) return read;
  const data = read.lines.map(({ values: { plz, place, lat, lon } }) => ({
    ...{ code: plz, place, latitude: lat, longitude: lon },
  }));
  await transact(async (tx) => {
    await tx.postcodePlace.deleteMany();
    await tx.postcodePlace.createMany({ data });
  });
  await markStale("everything");
  return { ok: true, count: data.length };
}

/** Adds or corrects districts; what is not among them stays. */
export async function keepDistricts(lines: DistrictLine[]) {
  await db.$executeRaw`
    INSERT INTO "District" (ags, nuts, state, kind, name, population)
    SELECT ags, nuts3, land, typ, name, einwohner_2018
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      AS line(ags text, nuts3 text, land text, typ text, name text, einwohner_2018 int)
    ON CONFLICT (ags) DO UPDATE SET nuts = EXCLUDED.nuts, state = EXCLUDED.state,
      kind = EXCLUDED.kind, name = EXCLUDED.name, population = EXCLUDED.population`;
}

const wrong = (line: number, reason: string): ImportRefusal => ({
  ok: false,
  refusal: "wrong-line",
  line,
  reason,
});

type Read<T> = { ok: true; lines: Line<T>[] } | ImportRefusal;

async function readLines<T>(file: string | Uint8Array, Shape: ZodType<T>): Promise<Read<T>> {
  const csvText = typeof file === "string" ? file : fileText(file);
  const damaged = damagedLine(csvText);
  if (damaged) return wrong(damaged, "a letter is damaged: save the file as UTF-8 anew");
  const { records, problem } = await recordsOf(csvText);
  if (problem) return wrong(problem.line, problem.reason);
  if (records.length === 0) return wrong(1, "the file has no lines");
  const lines: Line<T>[] = [];
  const seen = new Set<string>();
  for (const { record, info } of records) {
    const parsed = Shape.safeParse(record);
    if (!parsed.success) return wrong(info.lines, reasonOf(parsed.error.issues[0]));
    const key = `${record.plz ?? ""}/${record.ags ?? ""}`;
    if (seen.has(key)) return wrong(info.lines, "the same line stands in the file before");
    seen.add(key);
    lines.push({ line: info.lines, values: parsed.data });
  }
  return { ok: true, lines };
}

const reasonOf = (issue?: { message: string; path: PropertyKey[]; code: string }) =>
  issue?.code === "invalid_type" ? `${issue.path.join(".")} is missing` : `${issue?.message}`;

type CsvRecord = { record: Record<string, string>; info: { lines: number } };
type Records = { records: CsvRecord[]; problem?: { line: number; reason: string } };

const recordsOf = (csvText: string) =>
  new Promise<Records>((resolve) =>
    parse(
      csvText,
      {
        ...{ columns: true, bom: true, info: true, skip_empty_lines: true },
        delimiter: delimiterOf(csvText),
      },
      (error, all) =>
        resolve(
          error
            ? { records: [], problem: { line: lineOf(error), reason: error.message } }
            : { records: all as unknown as CsvRecord[] },
        ),
    ),
  );

const lineOf = (error: object) =>
  "lines" in error && typeof error.lines === "number" ? error.lines : 1;
