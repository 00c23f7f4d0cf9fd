import {
  forgetExpertRequests,
  rememberExpertRequests,
} from "#app/features/experts/invited.server.ts";
import { rememberAsked, rememberRequests } from "#app/features/registration/invited.server.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { unlessUnwritable } from "#app/platform/mail.server.ts";
import type { Telling } from "./decide.ts";
import { draftDue } from "./draft.server.ts";
import { handOverLease } from "./notifications.ts";
import { type Due, dueDeliveries, threadsOf } from "./queue.server.ts";
import { recipientsOf } from "./recipients.server.ts";
import { type Finished, keepSealed } from "./seal.server.ts";
import { nameSuccessors, supersede } from "./supersede.server.ts";
import { write } from "./write.server.ts";

/**
 * Takes due deliveries, renders each from the state of this moment and seals the finished mails into
 * their rows. What is no longer true ends as superseded. Rows of recipients that somebody is changing
 * right now stay due for the next look.
 * @returns the deliveries that now wait for their hand-over, with their mails, and how many were
 * handled either way.
 */
export function claimMails(limit: number, now: Date): Promise<Claim> {
  return transact(async (tx) => {
    const due = await dueDeliveries(tx, limit, now);
    return claimEach(tx, due, now, new Date(now.getTime() + handOverLease));
  });
}

type Claim = { claimed: string[]; finished: Finished[]; handled: number };

/**
 * The same for deliveries that the caller has locked, in its own transaction: each is claimed or ends.
 * @param handOverAt when a claimed one may be taken up by whoever hands over next.
 */
export async function claimEach(tx: Tx, due: Due[], now: Date, handOverAt: Date): Promise<Claim> {
  if (due.length === 0) return { claimed: [], finished: [], handled: 0 };
  const recipients = await recipientsOf(tx, due, now);
  const threads = await threadsOf(tx, due);
  const free = due.filter(({ recipientId }) => !recipients.busy.has(recipientId));
  const claimed: Claimed[] = [];
  const finished: Finished[] = [];
  for (const delivery of free) {
    const thread = threads.get(delivery.thread) ?? [];
    const drafted = draftDue(delivery, recipients, thread, now);
    if ("later" in drafted) await putOff(tx, delivery.id, drafted.later);
    else if ("silence" in drafted) await supersede(tx, delivery, thread, drafted.silence);
    else {
      const { telling, draft, revision } = drafted;
      const mail = await unlessUnwritable(write(delivery.id, draft, telling, now));
      if ("unwritable" in mail) await fail(tx, delivery.id, mail.unwritable, now);
      else {
        const { id, recipientKind } = delivery;
        finished.push({ id, recipientKind, mail, revision, claimedAt: now, attempts: 0 });
        claimed.push({ ...delivery, telling });
      }
    }
  }
  await keepSealed(tx, finished, now, handOverAt);
  await remember(tx, claimed);
  if (claimed.length > 0) await nameSuccessors(tx, claimed);
  return { claimed: claimed.map(({ id }) => id), finished, handled: free.length };
}

type Claimed = Due & { telling: Telling };

const putOff = (tx: Tx, id: string, dueAt: Date) =>
  tx.delivery.updateMany({ where: { id }, data: { dueAt } });

const fail = (tx: Tx, id: string, error: string, failedAt: Date) =>
  tx.delivery.updateMany({ where: { id }, data: { status: "failed", failedAt, error } });

/** Whoever was sent a REQUEST holds it from now on; who is asked to confirm a seat stays asked. */
async function remember(tx: Tx, claimed: Claimed[]) {
  const asked = claimed.filter(({ template }) => template === "offered");
  if (asked.length > 0)
    await rememberAsked(
      tx,
      asked.map(({ recipientId }) => recipientId),
    );
  const takenBack = claimed.filter(({ template }) => template === "expert-taken-back");
  if (takenBack.length > 0)
    await forgetExpertRequests(
      tx,
      takenBack.map(({ recipientId }) => recipientId),
    );
  const requests = claimed.filter(({ telling }) => telling.calendar === "REQUEST");
  for (const sequence of new Set(requests.map(({ telling }) => telling.sequence))) {
    const same = requests.filter(({ telling }) => telling.sequence === sequence);
    const ids = (kind: string) =>
      same.filter((each) => each.recipientKind === kind).map((each) => each.recipientId);
    const [guests, experts] = [ids("registration"), ids("engagement")];
    if (guests.length > 0) await rememberRequests(tx, guests, sequence);
    if (experts.length > 0) await rememberExpertRequests(tx, experts, sequence);
  }
}
