import type { CountShown } from "./counts-shown.ts";
import { countsWords } from "./counts-words.ts";

/** "AIW 57 · Emsland 55 · Steinfurt weniger als fünf" */
export function CountsLine({ counts }: { counts: CountShown[] }) {
  return <p className="soft">{countsWords(counts)}</p>;
}
