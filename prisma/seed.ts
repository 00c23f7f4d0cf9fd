import { keepDistricts } from "#app/features/identity/import-districts.server.ts";
import { remind } from "#app/features/notifications/remind.server.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { setStage } from "./demo.ts";
import { fillBeside } from "./demo-beside.ts";
import { fillCompanies } from "./demo-companies.ts";
import { logistics } from "./demo-logistics.ts";
import { money } from "./demo-money.ts";
import { people } from "./demo-people.ts";
import { demoPostcodes } from "./demo-postcodes.ts";
import { playProgramme } from "./demo-programme.ts";
import { shortTime } from "./demo-short-time.ts";
import { fillOffices } from "./demo-staff.ts";
import { workplace } from "./demo-workplace.ts";
import { districts } from "./districts.ts";

type Log = (line: string) => void;

/** Every installation knows the 400 districts; a full import may replace them later. */
export async function fillDistricts() {
  if ((await db.district.count()) === 0) await keepDistricts(districts);
}

/** Tells the demo's story to an empty database; one that was interrupted while telling starts anew. */
export async function seedIfEmpty(log: Log) {
  await fillDistricts();
  if (await wasInterrupted()) await forgetEverything(log);
  if ((await db.association.count()) > 0) return;

  const now = await currentTime();
  await note("demo.began", now);
  const known = await db.postcode.count();
  if (known === 0) await db.postcode.createMany({ data: demoPostcodes });
  const stage = await setStage(now);
  const companies = await fillCompanies(stage);
  await fillOffices(stage);
  const sessions = [...shortTime, ...logistics, ...money, ...workplace, ...people];
  await playProgramme(stage, sessions);
  await fillBeside(stage);
  await settle(now);
  await note("demo.seeded", now);
  const guests = await db.registration.count();
  log(
    `Demo: 4 associations, ${companies} companies, ${sessions.length} sessions, ${guests} registrations`,
  );
}

const note = (type: string, at: Date) =>
  db.fact.create({ data: { type, payload: {}, recordedAt: at, heardAt: at } });

const wasInterrupted = async () =>
  (await db.fact.count({ where: { type: "demo.began" } })) >
  (await db.fact.count({ where: { type: "demo.seeded" } }));

/** What happened before today was told before today: only invitations to coming hours are still due. */
async function settle(now: Date) {
  await remind(now);
  await db.$executeRaw`
    UPDATE "Registration" SET "verifiedAt" = "registeredAt" + interval '5 minutes'
    WHERE ticket % 7 <> 0`;
  await db.$executeRaw`
    UPDATE "Fact" SET "heardAt" = ${now}
    WHERE "heardAt" IS NULL AND NOT (type = 'session.published' AND payload->>'sessionId' IN (
      SELECT id FROM "Session" WHERE "endsAt" > ${now} AND "cancelledAt" IS NULL))`;
}

async function forgetEverything(log: Log) {
  log("Demo: the last start was interrupted, telling it again");
  await db.$executeRaw`
    TRUNCATE "Association", "Alliance", "Staff", "Topic", "Session", "Fact", "Postcode", "PostcodePlace", "Company" CASCADE`;
}
