import { deviceLives, isBoundTo, isKnownDevice } from "#app/features/experts/device.server.ts";
import type { AtDevice } from "#app/features/experts/device-codes.server.ts";
import { askedLately, nothingAsked } from "#app/features/identity/asked-codes.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { inBoth } from "#app/paths.ts";
import { realTime } from "#app/platform/clock.server.ts";
import { sealedCookie } from "#app/platform/cookies.server.ts";
import { newId } from "#app/platform/ids.server.ts";

/** The experts' pages and the ways onto the stage, in each language: only there the browser shows who it is. */
const places = [inBoth((go) => go.expert("")), inBoth((go) => go.room(""))]
  .flatMap(({ de, en }) => [de, en])
  .map((path) => path.replace(/\/$/, ""));

/** One for all experts and sessions of a browser: which of them it has opened stands in the database. */
const cookieAt = (path: string) => sealedCookie<AtDevice>("geraet", deviceLives / 1000, path);

/** What this browser keeps; `isNew` where it keeps nothing yet. */
export async function deviceOf(request: Request): Promise<AtDevice & { isNew: boolean }> {
  const kept = await cookieAt("/raum").read(request);
  if (!kept) return { device: newId(), asked: nothingAsked, isNew: true };
  return { ...kept, asked: askedLately(kept.asked, realTime().getTime()), isNew: false };
}

/** Set-Cookie for each place. */
export const keepDevice = ({ device, asked }: AtDevice) =>
  Promise.all(places.map((path) => cookieAt(path).write({ device, asked })));

/** "first": nobody has used the link yet; "other": it belongs to another device. */
export type DeviceState = "first" | "own" | "other";

type Engaged = { expertId: string; deviceHash: string | null };

export async function deviceState(
  scope: Pick<Scope, "now">,
  engagement: Engaged,
  { device }: AtDevice,
): Promise<DeviceState> {
  if (isBoundTo(engagement, device)) return "own";
  if (await isKnownDevice(scope, engagement.expertId, device)) return "own";
  return engagement.deviceHash ? "other" : "first";
}
