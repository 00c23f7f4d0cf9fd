import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { boot, explain } from "./boot.ts";
import { Refusal } from "./refusal.ts";

const HOW = `npm run import -- districts FILE.csv   all Kreise
npm run import -- postcodes FILE.csv   which postcodes lie in which Kreis
npm run import -- places FILE.csv      where each postcode lies: plz, place, lat, lon
npm run import -- companies FILE --association SLUG [--dry-run]
                                       an association's list of members, CSV or XLSX; a dry run only tells`;

const kinds = {
  districts: "importDistricts",
  postcodes: "importPostcodes",
  places: "importPlaces",
} as const;
const isKind = (what = ""): what is keyof typeof kinds => what in kinds;

async function run() {
  const [what, file, ...options] = process.argv.slice(2);
  if (what === "companies" && file) return companies(file, options);
  if (!isKind(what) || !file) throw new Refusal(HOW);
  const csv = read(file);
  const { database } = await boot();
  try {
    const imports = await import("#app/features/identity/import-districts.server.ts");
    const outcome = await imports[kinds[what]](csv);
    if (!outcome.ok) throw new Refusal(`${file}, line ${outcome.line}: ${outcome.reason}`);
    console.log(`${outcome.count} ${what} imported`);
  } finally {
    await database.stop();
  }
}

async function companies(file: string, options: string[]) {
  const isDryRun = options.includes("--dry-run");
  const [flag, slug, ...rest] = options.filter((option) => option !== "--dry-run");
  if (flag !== "--association" || !slug || rest.length > 0) throw new Refusal(HOW);
  const content = read(file);
  const { database } = await boot();
  try {
    const { importCompanies } = await import("#app/features/memberlists/command.server.ts");
    const wish = { slug, name: basename(file), content, isDryRun };
    const answer = await importCompanies(wish, console.log);
    if (!answer.ok) throw new Refusal(`${file}: ${answer.reason}`);
  } finally {
    await database.stop();
  }
}

function read(file: string) {
  try {
    return readFileSync(file);
  } catch {
    throw new Refusal(`${file} cannot be read.`);
  }
}

run().then(() => process.exit(0), explain);
