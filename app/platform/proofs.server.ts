import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { db, type Tx } from "./db.server.ts";
import { newId } from "./ids.server.ts";
import { isSealedAnew, seal, secretsNow, unseal } from "./secrets.server.ts";

/**
 * Keys for what must outlive a change of SECRET: proofs that nobody can make anew, since what they prove
 * is gone. They stand in the database, sealed under SECRET, so a backup carries them; the newest makes
 * proofs, every one that opens checks them. The first start adds the secrets of that time: what they
 * proved before stays provable.
 */
const sealedFor = "proofs";

/** Proves values of one purpose under every key that opens; the first proof is how it is written today. */
export async function proverOf(tx: Pick<Tx, "proofKey">, purpose: string) {
  const derived = (await keys(tx)).map((key) =>
    Buffer.from(hkdfSync("sha256", key, "verbund", purpose, 32)),
  );
  return (value: string) =>
    derived.map((key) => createHmac("sha256", key).update(value).digest("base64url"));
}

async function keys(tx: Pick<Tx, "proofKey">): Promise<string[]> {
  const opened = await openedKeys(tx);
  if (opened.length > 0) return opened;
  const made = [randomBytes(32).toString("base64url"), ...secretsNow()];
  const createdAt = new Date();
  const rows = made.map((key, n) => ({
    id: newId(),
    sealedKey: new Uint8Array(seal(sealedFor, key)),
    createdAt: new Date(createdAt.getTime() - n),
  }));
  await db.$transaction(async (own) => {
    await own.$queryRaw`SELECT true FROM pg_advisory_xact_lock(72707375)`;
    if ((await openedKeys(own)).length === 0) await own.proofKey.createMany({ data: rows });
  });
  return openedKeys(db);
}

async function openedKeys(tx: Pick<Tx, "proofKey">) {
  const rows = await tx.proofKey.findMany({ orderBy: [{ createdAt: "desc" }, { id: "asc" }] });
  return rows.flatMap(({ sealedKey }) => unseal(sealedFor, sealedKey) ?? []);
}

/** Seals every key under today's SECRET. @returns how many no SECRET given here opens. */
export async function sealProofKeysAnew(): Promise<number> {
  await keys(db);
  let lost = 0;
  for (const { id, sealedKey } of await db.proofKey.findMany()) {
    const key = unseal(sealedFor, sealedKey);
    if (key === null) lost += 1;
    else if (!isSealedAnew(sealedFor, sealedKey))
      await db.proofKey.update({
        where: { id },
        data: { sealedKey: new Uint8Array(seal(sealedFor, key)) },
      });
  }
  return lost;
}
