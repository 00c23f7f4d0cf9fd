import { m } from "#app/generated/paraglide/messages.js";
import type { CountShown } from "./counts-shown.ts";

/** "AIW 57 · Emsland 55 · Steinfurt weniger als fünf" */
export const countsWords = (counts: CountShown[]) =>
  counts
    .map(({ name, people }) =>
      people === null ? m.office_count_hidden({ name }) : `${name} ${people}`,
    )
    .join(" · ");
