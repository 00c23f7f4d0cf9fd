import type { Tx } from "#app/platform/db.server.ts";
import { claimEach } from "./claim.server.ts";
import { clearMailbox, endErased, openOf } from "./forget.server.ts";
import { hearAbout } from "./hear.server.ts";

/** What still has to reach an address that is about to be forgotten: the CANCEL of what it holds. */
const lastWords = ["erased", "former-address"];

/**
 * For registrations that the caller has locked and is about to blank: hears what has happened to them
 * and claims the CANCEL of an invitation they hold, finished and sealed, for the next hand-over.
 * Whatever else was due ends; what is on its way already leaves before it.
 */
export async function claimLastWords(tx: Tx, registrationIds: string[], now: Date) {
  await hearAbout(tx, registrationIds, now);
  const open = await openOf(tx, registrationIds);
  const due = open.filter(({ status }) => status === "due");
  const last = due.filter(({ template }) => lastWords.includes(template));
  await claimEach(tx, last, now, now);
  for (const { id, recipientId } of due.filter((each) => !last.includes(each))) {
    const told = last.find((each) => each.recipientId === recipientId);
    await endErased(tx, [id], told?.id ?? null);
  }
  await clearMailbox(tx, registrationIds);
}
