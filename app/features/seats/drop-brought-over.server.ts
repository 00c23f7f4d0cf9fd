import type { Prisma, Tx } from "#app/platform/db.server.ts";
import { keepCounts, lockPools } from "./seats.server.ts";

/** Brought over from a full session's waiting list, and not one press since. */
export const broughtOverUnanswered = {
  secondOfId: { not: null },
  verifiedAt: null,
  status: { in: ["offered", "waiting", "expired"] },
} satisfies Prisma.RegistrationWhereInput;

/**
 * Forgets who was brought over and has not answered; they go on waiting for the first date. The caller
 * holds the session's pools. @returns false, and changes nothing, where anybody else has a row.
 */
export async function dropBroughtOver(tx: Tx, sessionId: string): Promise<boolean> {
  if (await hasOthers(tx, sessionId)) return false;
  await tx.registration.deleteMany({ where: { sessionId } });
  const { common, contingents } = await lockPools(tx, sessionId);
  const emptied = <Row extends object>(pool: Row) => ({ ...pool, taken: 0, waiting: 0 });
  await keepCounts(tx, { common: emptied(common), contingents: contingents.map(emptied) });
  return true;
}

/** Whether anybody has signed up, or answered. */
export const hasOthers = async (client: Pick<Tx, "registration">, sessionId: string) =>
  (await client.registration.count({ where: { sessionId, NOT: broughtOverUnanswered } })) > 0;
