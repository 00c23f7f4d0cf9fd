import { currentTime } from "#app/platform/clock.server.ts";
import { wayOut } from "#app/platform/mail.server.ts";
import { claimMails } from "./claim.server.ts";
import { hearFacts } from "./hear.server.ts";
import { remind } from "./remind.server.ts";
import { sendClaimed, takeStranded } from "./send.server.ts";

/** As many mails as one process hands over at a time; Resend allows a few a second. */
const atOnce = wayOut === "resend" ? 4 : 20;

/** @returns whether there was anything to hear; each of these is called again at once while it is true. */
export const hearNews = async () => (await hearFacts(200)) > 0;

/** Looks which reminders have come due. */
export const remindGuests = async () => (await remind(await currentTime())) > 0;

/** Hands over what another hand-over has left behind, then claims and hands over what is due. */
export async function sendMails() {
  const now = await currentTime();
  const stranded = await takeStranded(atOnce / 2, now);
  const { claimed, settled } = await claimMails(atOnce - stranded.length, now);
  const slowed = await sendClaimed([...stranded, ...claimed]);
  return !slowed && settled + stranded.length > 0;
}
