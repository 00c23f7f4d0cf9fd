import { createHash, timingSafeEqual } from "node:crypto";
import type { Scope } from "#app/features/identity/scope.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: "other-device" };
type Linked = { id: string; expertId: string };

/** Milliseconds that a device opened by a code stays known. */
export const deviceLives = 180 * 24 * 3_600_000;

/** One browser shows another fingerprint to each expert. */
const hashOf = (expertId: string, device: string) =>
  createHash("sha256").update(`${expertId}\0${device}`).digest("hex");

/** The first device that acts through an expert's link keeps it; any other one is declined. */
export async function bindDevice(
  { now }: Pick<Scope, "now">,
  { id, expertId }: Linked,
  device: string,
): Promise<Outcome> {
  const deviceHash = hashOf(expertId, device);
  await db.engagement.updateMany({
    where: { id, deviceHash: null },
    data: { deviceHash, deviceBoundAt: now },
  });
  const bound = orNotFound(await db.engagement.findUnique({ where: { id } }));
  return isBoundTo(bound, device) ? { ok: true } : { ok: false, refusal: "other-device" };
}

type Bound = { expertId: string; deviceHash: string | null };

/** Whether this device is the one that the link was first used on; a link nobody used is bound to none. */
export function isBoundTo({ expertId, deviceHash }: Bound, device: string | null) {
  if (!deviceHash || !device) return false;
  const given = Buffer.from(hashOf(expertId, device));
  return given.length === deviceHash.length && timingSafeEqual(given, Buffer.from(deviceHash));
}

/** Whether a code by mail has opened this device for the expert, whichever session it was about. */
export async function isKnownDevice(
  { now }: Pick<Scope, "now">,
  expertId: string,
  device: string | null,
) {
  if (!device) return false;
  const key = { expertId, deviceHash: hashOf(expertId, device) };
  return (await db.expertDevice.count({ where: { ...key, expiresAt: { gt: now } } })) > 0;
}

/** From now on this device is the expert's own. */
export const rememberDevice = (
  tx: Tx,
  { now }: Pick<Scope, "now">,
  expertId: string,
  device: string,
) => {
  const key = { expertId, deviceHash: hashOf(expertId, device) };
  const open = { openedAt: now, expiresAt: new Date(now.getTime() + deviceLives) };
  return tx.expertDevice.upsert({
    where: { expertId_deviceHash: key },
    create: { ...key, ...open },
    update: open,
  });
};

/** Whoever lost a device, or had a link withdrawn, begins with none. */
export const forgetDevices = (tx: Tx, expertId: string) =>
  tx.expertDevice.deleteMany({ where: { expertId } });

/** Devices whose time is up. */
export const forgetOldDevices = (tx: Tx, now: Date) =>
  tx.expertDevice.deleteMany({ where: { expiresAt: { lte: now } } });
