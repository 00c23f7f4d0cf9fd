import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { wordsIn } from "#app/platform/words.ts";
import type { Point } from "./finding.ts";
import type { Lexicon } from "./lexicon.ts";
import { rootOf } from "./roots.ts";

/** Where the line wants it: a point with how far around it one is still there, districts, the most kilometres. */
export type Wanted = {
  name: string;
  point: Point | null;
  around: number;
  ags: string[];
  km: number | null;
};

/** Regions that are no district, by their districts. */
const regions: Record<string, string[]> = {
  muensterland: ["05515", "05554", "05558", "05566", "05570"],
  westmuensterland: ["05554", "05558"],
  ruhrgebiet: ["05112", "05113", "05513", "05911", "05913", "05916", "05915", "05978", "05562"],
  niederrhein: ["05154", "05170", "05166", "05114", "05116"],
  ostwestfalen: ["05711", "05754", "05758", "05762", "05766", "05770", "05774"],
  owl: ["05711", "05754", "05758", "05762", "05766", "05770", "05774"],
  ostfriesland: ["03402", "03452", "03457", "03462"],
  sauerland: ["05958", "05962", "05966", "05974"],
};

type Named = {
  name: string;
  said: string;
  ags: string | null;
  latitude: number | null;
  longitude: number | null;
};

/** The place that a line names, and the line without it. */
export async function placeIn(
  line: string,
  lexicon: Lexicon,
): Promise<{ place: Wanted | null; rest: string }> {
  const tokens = line.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const words = tokens.map((token) => wordsIn(token).join(""));
  const km = Number(/(\d{1,3}) ?(?:km|kilometer)/i.exec(line)?.[1]) || null;
  const without = (from: number, length: number) =>
    [...tokens.slice(0, from), ...tokens.slice(from + length)]
      .join(" ")
      .replace(/\d+ ?(?:km|kilometern?)\b/gi, " ");
  const isNumberOfStandard = (n: number) =>
    /^(din|en|iso|iec|ts|iatf|vde|vdi)$/.test(words[n - 1] ?? "");
  const named = await findNamed(words);
  for (let length = 4; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const said = words.slice(from, from + length).join(" ");
      const region = regions[said];
      const places = named.filter((one) => isSaid(one, said));
      const isClear =
        length > 1 || /^\d{5}$/.test(said) || region || !lexicon.weightOf(rootOf(said));
      if (length === 1 && isNumberOfStandard(from)) continue;
      if ((!region && places.length === 0) || !(isClear || isAfterPlaceWord(words, from))) continue;
      const district = places.find(({ ags }) => ags);
      const place = { ...(district ?? places[0] ?? { name: tokens[from] ?? said }), km };
      const rest = without(from, length);
      if (region) return { place: await around(place.name, region, km), rest };
      if (district?.ags) return { place: await around(district.name, [district.ags], km), rest };
      const at = places[0];
      const point = at && { latitude: Number(at.latitude), longitude: Number(at.longitude) };
      return { place: { name: place.name, point: point ?? null, around: 5, ags: [], km }, rest };
    }
  const postcode = tokens.findIndex((token, n) => /^\d{5}$/.test(token) && !isNumberOfStandard(n));
  return { place: null, rest: postcode < 0 ? tokens.join(" ") : without(postcode, 1) };
}

const isAfterPlaceWord = (words: string[], at: number) =>
  /^(in|im|bei|um|nahe|aus|raum|kreis|landkreis|region|naehe|umgebung|umkreis|ort)$/.test(
    words[at - 1] ?? "",
  );

/** "Lingen (Ems)" is said as "Lingen", "Borken" as it is. */
const isSaid = ({ said, name }: Named, words: string) =>
  said === words || wordsIn(name.replace(/\(.*$|,.*$/, "")).join(" ") === words;

const findNamed = (words: string[]) =>
  rowsOf<Named>(Prisma.sql`
    SELECT d.name, btrim(words_in(d.name)) AS said, d.ags, NULL::float AS latitude, NULL::float AS longitude
    FROM "District" d WHERE btrim(words_in(d.name)) = ANY(${phrasesIn(words)})
    UNION ALL
    SELECT p.place, btrim(words_in(p.place)), NULL, p.latitude, p.longitude FROM "PostcodePlace" p
    WHERE split_part(btrim(words_in(p.place)), ' ', 1) = ANY(${words})
    UNION ALL
    SELECT p.place, p.code, NULL, p.latitude, p.longitude FROM "PostcodePlace" p WHERE p.code = ANY(${words})
    ORDER BY 3 NULLS LAST, 2, 4`);

const phrasesIn = (words: string[]) =>
  words.flatMap((_, from) =>
    [1, 2, 3, 4].map((length) => words.slice(from, from + length).join(" ")),
  );

/** The middle of districts, and how far their places lie from it. */
async function around(name: string, ags: string[], km: number | null): Promise<Wanted> {
  const [middle] = await rowsOf<{
    latitude: number | null;
    longitude: number | null;
    spread: number;
  }>(
    Prisma.sql`SELECT avg(p.latitude) AS latitude, avg(p.longitude) AS longitude,
        coalesce(stddev_pop(p.latitude), 0) * 111 AS spread
      FROM "Postcode" c JOIN "PostcodePlace" p ON p.code = c.code WHERE c.ags = ANY(${ags})`,
  );
  const { latitude = null, longitude = null, spread = 0 } = middle ?? {};
  const point = latitude === null || longitude === null ? null : { latitude, longitude };
  return { name, point, around: 10 + spread, ags, km };
}
