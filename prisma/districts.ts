import rows from "landkreise-deutschland/data/districts.json" with { type: "json" };
import { DistrictLine, states } from "#app/features/identity/districts.ts";

/** Merged into the Wartburgkreis (16063) in 2021. */
const eisenach = "16056";

/** The 400 districts of today (Destatis, 31.12.2018, CC BY 4.0), from a package, cleaned. */
export const districts: DistrictLine[] = rows
  .map((row) => ({ ...row, ags: String(row.AGS).padStart(5, "0") }))
  .filter(({ ags }) => ags !== eisenach)
  .map(({ ags, NUTS3, type, name, population }) =>
    DistrictLine.parse({
      ags,
      nuts3: NUTS3,
      land: states[ags.slice(0, 2)],
      typ: type,
      name: name.replace(/, .*$/, ""),
      einwohner_2018: String(population),
    }),
  );
