import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { zoneWords } from "./when.ts";

/** Above a list of times: whose clock they are by, where that does not go without saying. */
export function ZoneLine({ rows }: { rows: { zone: string }[] }) {
  const zones = [...new Set(rows.map(({ zone }) => zoneWords(zone, getLocale()) ?? ""))];
  const [zone] = zones;
  if (!zone || zones.length > 1) return null;
  return <p className="small soft">{m.frame_all_times({ zone })}</p>;
}
