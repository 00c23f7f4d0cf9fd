/** The companies of the bench in a database: one association, everything public. */
import type pg from "pg";
import { districts, type Profile, towns } from "./ground.ts";

export async function fillDirectory(client: pg.Client, all: Profile[], associationId: string) {
  const put = (table: string, columns: string, shape: string, rows: object[]) =>
    client.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_to_recordset($1::jsonb) AS row(${shape}) ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
  await put(
    "District",
    "ags, nuts, state, kind, name, population",
    "ags text, nuts text, state text, kind text, name text, population int",
    districts.map((one) => ({ ...one, nuts: "DEA34", state: "NW", kind: "Kreis", population: 1 })),
  );
  await put(
    "PostcodePlace",
    "code, place, latitude, longitude",
    "code text, place text, latitude float, longitude float",
    towns.map(({ postcode: code, ...town }) => ({ code, ...town })),
  );
  await put(
    "Postcode",
    "code, ags, places",
    "code text, ags text, places int",
    towns.map(({ postcode: code, ags }) => ({ code, ags, places: 1 })),
  );
  const at = "2026-11-01T08:00:00Z";
  const levels = { nameLevel: "public", placeLevel: "public", industryLevel: "public" };
  for (let from = 0; from < all.length; from += 5000) {
    const some = all.slice(from, from + 5000);
    await put(
      "Company",
      'id, name, "normalisedName", "nameLevel", "placeLevel", "industryLevel", "createdAt", "changedAt"',
      'id text, name text, "normalisedName" text, "nameLevel" text, "placeLevel" text, "industryLevel" text, "createdAt" timestamptz, "changedAt" timestamptz',
      some.map(({ id, name }) => ({
        id,
        name,
        normalisedName: name.toLowerCase(),
        ...levels,
        createdAt: at,
        changedAt: at,
      })),
    );
    await put(
      "CompanySite",
      'id, "companyId", position, postcode, place, ags',
      'id text, "companyId" text, position int, postcode text, place text, ags text',
      some.map(({ id, town: { postcode, place, ags } }) => ({
        id,
        companyId: id,
        position: 0,
        postcode,
        place,
        ags,
      })),
    );
    await put(
      "Membership",
      'id, "companyId", "associationId", since',
      'id text, "companyId" text, "associationId" text, since date',
      some.map(({ id }) => ({ id, companyId: id, associationId, since: "2020-01-01" })),
    );
    await put(
      "ProfileField",
      '"companyId", key, items, level, "changedAt", "changedBy"',
      '"companyId" text, key text, items jsonb, level text, "changedAt" timestamptz, "changedBy" text',
      some.flatMap(({ id, says }) =>
        Object.entries(says).map(([key, lines]) => ({
          ...{ companyId: id, key, level: "public", changedAt: at, changedBy: "house" },
          items: lines.map((text) => ({ text })),
        })),
      ),
    );
  }
  await client.query("ANALYZE");
}
