import { db, type Tx } from "#app/platform/db.server.ts";
import type { FinishedMail } from "#app/platform/mail.server.ts";
import { seal, unseal } from "#app/platform/secrets.server.ts";
import type { RecipientKind } from "./notifications.ts";

/** The purpose under which finished mails are sealed. */
export const sealedFor = "mail";

/** A mail that waits for its hand-over. */
export type Sealed = {
  id: string;
  recipientKind: RecipientKind;
  claimedAt: Date | null;
  attempts: number;
  mail: FinishedMail;
};
export type Finished = Sealed & { revision: number | null };

/** Every mail of a lot into its own row, in one statement: bytes pass as text, an absent revision as "". */
export async function keepSealed(tx: Tx, finished: Finished[], now: Date, handOverAt: Date) {
  if (finished.length === 0) return;
  const ids = finished.map(({ id }) => id);
  const revisions = finished.map(({ revision }) => String(revision ?? ""));
  const mails = finished.map(({ mail }) =>
    seal(sealedFor, JSON.stringify(mail)).toString("base64"),
  );
  await tx.$executeRaw`
    UPDATE "Delivery" delivery SET status = 'claimed', revision = NULLIF(kept.revision, '')::int,
      "claimedAt" = ${now}, "dueAt" = ${handOverAt}, "sealedMail" = decode(kept.mail, 'base64')
    FROM unnest(${ids}::text[], ${revisions}::text[], ${mails}::text[]) AS kept (id, revision, mail)
    WHERE delivery.id = kept.id`;
}

/** What lies sealed in these rows; `lost` names those that no SECRET of ours opens. */
export async function open(ids: string[]): Promise<{ mails: Sealed[]; lost: string[] }> {
  const rows = await db.delivery.findMany({
    where: { id: { in: ids }, status: "claimed", sealedMail: { not: null } },
    select: { id: true, recipientKind: true, sealedMail: true, claimedAt: true, attempts: true },
  });
  const opened = rows.map(({ sealedMail, recipientKind, ...row }) => ({
    ...row,
    recipientKind: recipientKind as RecipientKind,
    json: unseal(sealedFor, sealedMail ?? new Uint8Array()),
  }));
  return {
    mails: opened.flatMap(({ json, ...row }) =>
      json === null ? [] : [{ ...row, mail: JSON.parse(json) as FinishedMail }],
    ),
    lost: opened.filter(({ json }) => json === null).map(({ id }) => id),
  };
}
