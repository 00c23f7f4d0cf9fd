import { db } from "#app/platform/db.server.ts";
import { isSealedAnew, seal, unseal } from "#app/platform/secrets.server.ts";

const sealedFor = "second-factor";

/** The key of an authenticator app as it is kept, from its hexadecimal digits. */
export const sealFactor = (hex: string) => new Uint8Array(seal(sealedFor, hex));

export const openFactor = (sealedKey: Uint8Array) => unseal(sealedFor, sealedKey);

/** A key that only the SECRET before opens is sealed under today's as soon as it is used. */
export const sealedAnew = (before: Uint8Array | undefined, hex: string | null) =>
  before && hex !== null && !isSealedAnew(sealedFor, before) ? { sealedKey: sealFactor(hex) } : {};

/** The same for every key, at a start. @returns how many no SECRET given here opens. */
export async function sealFactorsAnew(): Promise<number> {
  let lost = 0;
  for (const { staffId, sealedKey } of await db.secondFactor.findMany()) {
    const hex = openFactor(sealedKey);
    if (hex === null) lost += 1;
    else if (!isSealedAnew(sealedFor, sealedKey))
      await db.secondFactor.updateMany({
        where: { staffId, sealedKey },
        data: { sealedKey: sealFactor(hex) },
      });
  }
  return lost;
}
