import { currentTime } from "#app/platform/clock.server.ts";
import { wayOut } from "#app/platform/mail.server.ts";
import type { DoorRefusal, Envelope } from "#app/platform/smtp-door.server.ts";
import { claimMails } from "./claim.server.ts";
import { hearFacts } from "./hear.server.ts";
import { receiveBounce } from "./receive-bounce.server.ts";
import { remind } from "./remind.server.ts";
import type { Received } from "./returns.ts";
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

/** Deals with one mail that came in. @returns what its sender is to read, if nobody here reads it. */
export async function takeMail(raw: Uint8Array, envelope?: Envelope) {
  const received = await receiveBounce({ now: await currentTime() }, raw, envelope);
  return refusals[received];
}

/** Answers of SMTP are ASCII. */
const refusals: { [as in Received]?: DoorRefusal } = {
  nobody: {
    code: 550,
    words:
      "5.2.1 Hier liest niemand mit. Bitte schreiben Sie an den Verband, der in unserer Mail steht. " +
      "Nobody reads mail to this address, please write to the association named in our mail.",
  },
  "too-many": {
    code: 450,
    words:
      "4.7.1 Zu viele Mails in einer Stunde. Too many mails within the hour, please try later.",
  },
};
