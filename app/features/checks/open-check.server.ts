import { newId } from "#app/platform/ids.server.ts";
import { networkOf, withinLimit } from "#app/platform/limits.server.ts";
import { openProbe } from "#app/platform/livekit.server.ts";
import type { CheckRefusal } from "./checks.ts";

type Outcome = { ok: true; url: string; token: string } | { ok: false; refusal: CheckRefusal };

/** A room for one check, for anybody: its key opens nothing else, so twenty an hour is all that is asked of a network. */
export async function openCheck(clientIp: string): Promise<Outcome> {
  if (!(await withinLimit("checksPerNetwork", networkOf(clientIp))))
    return { ok: false, refusal: "too-often" };
  const opened = await openProbe(newId());
  return opened ? { ok: true, ...opened } : { ok: false, refusal: "unavailable" };
}
