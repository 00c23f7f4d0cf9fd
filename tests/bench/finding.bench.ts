// (n) Who can do this: 200 German questions over 500 companies beside what PostgreSQL does alone, and how fast among many.
import { Client } from "pg";
import { migrate } from "#app/server/migrate.ts";
import { asAdmin, embeddedPostgres, withName } from "#tests/support/postgres.ts";
import { fillDirectory } from "./finding/fill.ts";
import { profiles } from "./finding/ground.ts";
import { judged } from "./finding/judged.ts";
import { questions } from "./finding/questions.ts";
import { rivals, withTexts } from "./finding/rivals.ts";
import { isFull, ratio, repeated, report } from "./measure.ts";

const postgres = await embeddedPostgres({ careful: true });
const databaseUrl = withName(postgres.url, "bench");
await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "bench"'));
await migrate(databaseUrl);
process.env.DATABASE_URL = databaseUrl;
const { findCompanies } = await import("#app/features/finding/find-companies.server.ts");
const { createAssociation } = await import("#app/features/alliance/create-association.server.ts");
const { aiw } = await import("#prisma/cast.ts");

const now = new Date("2026-11-30T12:00:00Z");
const { districts: _, ...form } = aiw;
const made = await createAssociation({ now }, form);
if (!made.ok) throw new Error(made.refusal);
const { associationId } = made;
const client = new Client(databaseUrl);
await client.connect();
const looker = {
  ...{ reach: { own: [], allied: [] }, now, locale: "de" as const },
  ...{ associationIds: [associationId], portalId: associationId },
};
const ours = async (q: string) =>
  (await findCompanies(looker, { q, perPage: 10 })).hits.map(({ id }) => id);

const few = profiles();
await fillDirectory(client, few, associationId);
await withTexts(client, few);
const asked = questions(few);
const quality: Record<string, object> = {};
const { answers, ...own } = await judged(asked, ours);
quality.ours = own;
for (const { name, find } of rivals(client)) {
  const { all } = await judged(asked, find);
  quality[name] = all;
}
report("finding", { companies: few.length, questions: asked.length, quality });

if (process.env.SHOW)
  for (const [{ q, kind, held, grades, wrong }, ids] of answers) {
    if (held) continue;
    const got = ids.slice(0, 5).map((id) => (wrong.has(id) ? "W" : String(grades.get(id) ?? 0)));
    const best = [...grades.values()].sort((a, b) => b - a).slice(0, 5);
    if (kind === "none" ? ids.length > 0 : got.join() !== best.join())
      console.log(`${kind}: ${q} → ${got.join("")} of ${best.join("")} (${grades.size})`);
  }

/** Milliseconds of the slowest twentieth, ours and by letters. */
async function speedOf(count: number) {
  await fillDirectory(client, profiles(count).slice(500), associationId);
  await client.query("DROP TABLE bench_text");
  await withTexts(client, profiles(count));
  await client.query("ANALYZE");
  const [letters] = rivals(client);
  const one = (n: number) => asked[(n * 7) % asked.length]?.q ?? "";
  await repeated(60, 1, (n) => ours(one(n)));
  const own = await repeated(240, 1, (n) => ours(one(n)));
  const byLetters = await repeated(60, 1, async (n) => letters?.find(one(n)));
  return {
    p50: own.p50,
    p95: own.p95,
    timesFaster: ratio(byLetters.p95, own.p95),
    ilikeP95: byLetters.p95,
  };
}
const speed: Record<string, Awaited<ReturnType<typeof speedOf>>> = {
  at10000: await speedOf(10_000),
};
if (isFull) speed.at100000 = await speedOf(100_000);
report("findingSpeed", speed);
await client.end();
const { db } = await import("#app/platform/db.server.ts");
await db.$disconnect();
await postgres.stop();
const { all } = own;
const misses = [
  all.ndcg5 < 0.7 && `nDCG@5 is ${all.ndcg5}`,
  all.recall10 < 0.7 && `recall@10 is ${all.recall10}`,
  all.wrongInFive > 0.25 && `a wrong company stands among the first five in ${all.wrongInFive}`,
  all.noneEmpty < 0.9 && `only ${all.noneEmpty} of what nobody does has no hit`,
].filter(Boolean);
if (misses.length > 0) throw new Error(misses.join(", "));
process.exit(0);
