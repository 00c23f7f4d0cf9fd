import { realTime } from "#app/platform/clock.server.ts";
import { clockWords } from "#app/ui/when.ts";
import { houseZone } from "#app/zones.ts";
import type { Asked } from "./asked-codes.ts";
import type { Scope } from "./scope.ts";

/** When the next code may come, by the clock of whose page it stands on; null where the last one was sent. */
export function nextCodeWords(
  { now, locale }: Pick<Scope, "now" | "locale">,
  asked: Asked,
  zone = houseZone,
) {
  const wait = (asked.heldUntil ?? 0) - realTime().getTime();
  if (wait <= 0) return null;
  const wholeMinute = Math.ceil((now.getTime() + wait) / 60_000) * 60_000;
  return clockWords(new Date(wholeMinute), zone, locale);
}
