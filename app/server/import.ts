import { readFileSync } from "node:fs";
import { boot, explain } from "./boot.ts";
import { Refusal } from "./refusal.ts";

const HOW = `npm run import -- districts FILE.csv   all Kreise
npm run import -- postcodes FILE.csv   which postcodes lie in which Kreis`;

async function run() {
  const [what, file] = process.argv.slice(2);
  if ((what !== "districts" && what !== "postcodes") || !file) throw new Refusal(HOW);
  const csv = read(file);
  const { database } = await boot();
  try {
    const { importDistricts, importPostcodes } = await import(
      "#app/features/identity/import-districts.server.ts"
    );
    const outcome = await (what === "districts" ? importDistricts(csv) : importPostcodes(csv));
    if (!outcome.ok) throw new Refusal(`${file}, line ${outcome.line}: ${outcome.reason}`);
    console.log(`${outcome.count} ${what} imported`);
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
