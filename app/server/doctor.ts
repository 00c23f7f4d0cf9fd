import { connected, isUtc } from "#app/platform/connections.server.ts";
import { explain, ground } from "./boot.ts";
import { openDirect } from "./database.ts";
import { examine } from "./doctor/examine.ts";
import { Refusal } from "./refusal.ts";
import { pinZone, timesHeading, timesToCome, zoneOf } from "./zone.ts";

const HOW = `npm run doctor                    what this installation lacks; ends with 1 where something is missing
npm run doctor -- times           sessions to come, where the database did not run in UTC, under both readings
npm run doctor -- times --seen    I have looked at them: sets the zone to UTC and starts`;

const examinations: Record<string, (words: string[]) => Promise<void>> = { "": lacking, times };
const [name = "", ...words] = process.argv.slice(2);

async function run() {
  const examine = Object.hasOwn(examinations, name) ? examinations[name] : undefined;
  if (!examine) throw new Refusal(HOW);
  await examine(words);
}

async function lacking(given: string[]) {
  if (given.length > 0) throw new Refusal(HOW);
  process.exit((await examine(console.log)) ? 0 : 1);
}

/** One column then holds right and shifted times; only people know what they had planned. */
async function times(given: string[]) {
  const seen = given.includes("--seen");
  if (given.some((word) => word !== "--seen")) throw new Refusal(HOW);
  const { settings, dataDir } = ground();
  const database = await openDirect(settings, dataDir);
  const { zone, pinned } = await zoneOf(database);
  try {
    if (isUtc(zone)) console.log("The database runs in UTC: every time is what it says.");
    else await show(database.url, zone, seen);
    if (seen && !(isUtc(zone) && pinned)) await pinZone(database.url);
  } finally {
    if (!seen) await database.stop();
  }
  if (seen) await start();
  else process.exit(0);
}

async function show(url: string, zone: string, seen: boolean) {
  const lines = await connected(url, (client) => timesToCome(client, zone), { anyZone: true });
  console.log(
    `The database ran in the zone ${zone}. ${lines.length} sessions are to come; each is at one of two times:\n`,
  );
  console.log([timesHeading, ...lines].join("\n"));
  console.log(
    "\nAfter the start the first is shown everywhere. Where the second is right, move the session: its guests are told.",
  );
  if (!seen) console.log("Once you have looked at them: npm run doctor -- times --seen");
}

/** The database stays open for it: what is ours is found running. */
async function start() {
  process.argv.splice(2);
  await import("./start.ts");
}

run().catch(explain);
