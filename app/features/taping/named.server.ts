import type { Tx } from "#app/platform/db.server.ts";
import type { Subject, TapingFact } from "./taping.ts";

/** As the journal names them; staff stand there as who did it. */
export async function named(tx: Tx, { kind, id }: Subject): Promise<Partial<TapingFact>> {
  if (kind === "registration") return { registrationId: id };
  if (kind === "staff") return {};
  const { expertId } = await tx.engagement.findUniqueOrThrow({ where: { id } });
  return { expertId };
}
