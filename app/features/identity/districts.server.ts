import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { keptValue } from "#app/platform/kept-values.server.ts";
import { type District, districtNamed } from "./districts.ts";

const fields = { ags: true, kind: true, name: true } as const;

/** The districts that a postcode may lie in, the likeliest first; none for an unknown postcode. */
export async function suggestDistricts(postcode: string): Promise<District[]> {
  if (!/^\d{5}$/.test(postcode)) return [];
  const found = await db.postcode.findMany({
    where: { code: postcode },
    orderBy: [{ places: "desc" }, { district: { population: "desc" } }],
    select: { district: { select: fields } },
  });
  return found.map(({ district }) => districtNamed(district));
}

/** All districts, by name. */
export const findDistricts = (): Promise<District[]> =>
  keptValue("districts", async () => {
    const all = await db.district.findMany({ select: fields });
    return all.map(districtNamed).sort((a, b) => collator.compare(a.name, b.name));
  });

/** One district by its key, or null. */
export const findDistrict = async (ags: string): Promise<District | null> =>
  (await findDistricts()).find((district) => district.ags === ags) ?? null;

/** The districts with these keys, in no order. */
export async function findDistrictsWith(keys: string[]): Promise<District[]> {
  const found = await rowsOf<{ ags: string; kind: string; name: string }>(
    Prisma.sql`SELECT ags, kind, name FROM "District" WHERE ags = ANY(${keys}::text[])`,
  );
  return found.map(districtNamed);
}

const collator = new Intl.Collator("de");
