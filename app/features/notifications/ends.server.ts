import { forgetFormerAddresses } from "#app/features/registration/invited.server.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { db, Prisma, rowsOf, type Tx, transact } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import type { Delivered } from "#app/platform/mail-failure.ts";
import { heldUp, nextTry, rewrittenAfter } from "./notifications.ts";
import type { Sealed } from "./seal.server.ts";

type Ended = { status: "sent"; sentAt: Date } | { status: "failed"; failedAt: Date; error: string };
type Refused = Exclude<Delivered, { ok: true }>;

/** The mail server has taken these. */
export async function markSent(mails: Sealed[], moment?: Date) {
  const sentAt = moment ?? (await currentTime());
  const ids = mails.map(({ id }) => id);
  if (mails.some(({ recipientKind }) => recipientKind === "former"))
    return transact((tx) => end(tx, ids, { status: "sent", sentAt }));
  return rowsOf(Prisma.sql`
    UPDATE "Delivery" SET status = 'sent', "sentAt" = ${sentAt}, error = NULL, "sealedMail" = NULL
    WHERE id = ANY(${ids}::text[]) AND status = 'claimed'`);
}

/** The mail server has not taken it: it is tried again, written anew once the operator has mended something, or has failed. */
export async function refused(
  { id, ...before }: Sealed,
  outcome: Refused,
  now: Date,
): Promise<void> {
  const { isPace, whose } = outcome;
  const isHeldUp = whose === "operator";
  const error = isHeldUp ? `${heldUp} ${outcome.words}` : outcome.words;
  const attempts = before.attempts + (isPace ? 0 : 1);
  const claimedAt = before.claimedAt ?? now;
  const next =
    whose === "mail" ? null : nextTry(attempts, claimedAt, now, isHeldUp ? soon : undefined);
  log("mail.refused", { delivery: id, attempts, again: next !== null || isHeldUp, error });
  if (next) await postpone(id, attempts, next, error);
  else if (isHeldUp) await writeAnew(id, new Date(claimedAt.getTime() + rewrittenAfter), error);
  else await transact((tx) => end(tx, [id], { status: "failed", failedAt: now, error }));
}

/** Once it is mended, mails do not wait for an hour. */
const soon = 5 * 60_000;

/** Resend has forgotten the key of its former bytes by then. */
const writeAnew = (id: string, dueAt: Date, error: string) =>
  db.delivery.updateMany({
    where: { id, status: "claimed" },
    data: { status: "due", sealedMail: null, attempts: 0, dueAt, error },
  });

const postpone = (id: string, attempts: number, dueAt: Date, error: string) =>
  db.delivery.updateMany({ where: { id, status: "claimed" }, data: { attempts, dueAt, error } });

/**
 * The finished mail is erased with its delivery's end; so is an address that was only kept for it.
 * @returns those that this call has ended.
 */
export async function end(tx: Tx, ids: string[], ended: Ended): Promise<string[]> {
  const rows = await tx.delivery.updateManyAndReturn({
    where: { id: { in: ids }, status: "claimed" },
    data: { error: null, ...ended, sealedMail: null },
    select: { id: true, recipientKind: true, recipientId: true },
  });
  const former = rows.filter(({ recipientKind }) => recipientKind === "former");
  if (former.length > 0)
    await forgetFormerAddresses(
      tx,
      former.map(({ recipientId }) => recipientId),
    );
  return rows.map(({ id }) => id);
}
