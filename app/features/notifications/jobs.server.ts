import { recordDueFollowUps } from "#app/features/followups/record-due.server.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { wayOut } from "#app/platform/mail.server.ts";
import { claimMails } from "./claim.server.ts";
import { hearFacts, isNewsThere } from "./hear.server.ts";
import { isMailDue } from "./queue.server.ts";
import { remind } from "./remind.server.ts";
import { sendClaimed, takeStranded } from "./send.server.ts";

/** As many mails as are claimed at a time; Resend allows a few a second. */
const lot = { resend: 4, smtp: 100, mailbox: 100 }[wayOut];

/** While one lot waits for the mail server, another is written. */
export const lotsAtOnce = wayOut === "smtp" ? 2 : 1;

/** @returns whether there was anything to hear; each of these is called again at once while it is true. */
export const hearNews = async () => (await isNewsThere()) && (await hearFacts(200)) > 0;

/** Looks which reminders have come due. */
export const remindGuests = async () => (await remind(await currentTime())) > 0;

/** Looks which follow-ups have come due. */
export const followUp = async () => (await recordDueFollowUps(await currentTime())) > 0;

/** Hands over what another hand-over has left behind, then claims and hands over what is due. */
export async function sendMails() {
  const now = await currentTime();
  if (!(await isMailDue(now))) return false;
  const stranded = await takeStranded(lot / 2, now);
  const { claimed, finished, handled } = await claimMails(lot - stranded.length, now);
  const slowed = await sendClaimed([...stranded, ...claimed], undefined, finished);
  return !slowed && handled + stranded.length > 0;
}
