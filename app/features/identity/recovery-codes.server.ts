import { db, type Tx, transact } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { proverOf } from "#app/platform/proofs.server.ts";
import { fingerprints } from "#app/platform/secrets.server.ts";
import type { Login } from "./logins.server.ts";
import type { Scope } from "./scope.ts";

type Moment = Pick<Scope, "now">;

/** Ten new recovery codes; those before no longer count. Shown once: only fingerprints are kept. */
export const renewRecoveryCodes = ({ now }: Moment, { staffId }: Login) =>
  transact((tx) => renewWithin(tx, staffId, now));

/** Whether this is a recovery code of theirs that was never used; it is now. */
export async function spendRecoveryCode(staffId: string, typed: string, now: Date) {
  const prints = [...(await printerOf(db))(typed), ...fingerprints(printed, bare(typed))];
  const { count } = await db.recoveryCode.updateMany({
    where: { staffId, fingerprint: { in: prints }, usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}

/** The same within a larger change. */
export async function renewWithin(tx: Tx, staffId: string, now: Date) {
  const codes = Array.from({ length: 10 }, () => newId().slice(0, 12));
  await tx.recoveryCode.deleteMany({ where: { staffId } });
  const printsOf = await printerOf(tx);
  const rows = codes.map((code) => ({
    id: newId(),
    staffId,
    fingerprint: printsOf(code)[0] ?? "",
    createdAt: now,
  }));
  await tx.recoveryCode.createMany({ data: rows });
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, "$1-"));
}

const printed = "recovery-code";
const bare = (typed: string) => typed.toLowerCase().replace(/[^a-z0-9]/g, "");

/** A recovery code outlives a change of SECRET: its print is a proof. */
async function printerOf(tx: Pick<Tx, "proofKey">) {
  const prove = await proverOf(tx, printed);
  return (typed: string) => prove(bare(typed));
}
