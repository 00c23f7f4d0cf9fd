import { forgetFormerAddresses } from "#app/features/registration/invited.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { hearFacts } from "./hear.server.ts";

/**
 * After a restore: mails that waited when the backup was made have most probably been sent since. They
 * end as superseded, also those of facts that nobody had heard yet, so that nobody is told twice.
 * @returns how many have ended.
 */
export async function endWaiting(): Promise<number> {
  while ((await hearFacts(1_000)) > 0);
  return transact(async (tx) => {
    const ended = await tx.delivery.updateManyAndReturn({
      where: { status: { in: ["due", "claimed"] } },
      data: { status: "superseded", error: "restored", sealedMail: null },
      select: { recipientKind: true, recipientId: true },
    });
    const former = ended.filter(({ recipientKind }) => recipientKind === "former");
    await forgetFormerAddresses(
      tx,
      former.map(({ recipientId }) => recipientId),
    );
    return ended.length;
  });
}
