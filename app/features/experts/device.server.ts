import { createHash, timingSafeEqual } from "node:crypto";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: "other-device" };

const hashOf = (device: string) => createHash("sha256").update(device).digest("hex");

/** The first device that acts through an expert's link keeps it; any other one is declined. */
export async function bindDevice(
  { now }: Pick<Scope, "now">,
  { id }: { id: string },
  device: string,
): Promise<Outcome> {
  const deviceHash = hashOf(device);
  await db.engagement.updateMany({
    where: { id, deviceHash: null },
    data: { deviceHash, deviceBoundAt: now },
  });
  const bound = orNotFound(await db.engagement.findUnique({ where: { id } }));
  return isBoundTo(bound, device) ? { ok: true } : { ok: false, refusal: "other-device" };
}

/** Whether this device is the one that the link was first used on; a link nobody used is bound to none. */
export function isBoundTo({ deviceHash }: { deviceHash: string | null }, device: string | null) {
  if (!deviceHash || !device) return false;
  return timingSafeEqual(Buffer.from(hashOf(device)), Buffer.from(deviceHash));
}
