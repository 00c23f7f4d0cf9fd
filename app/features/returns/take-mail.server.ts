import { currentTime } from "#app/platform/clock.server.ts";
import type { DoorRefusal, Envelope } from "#app/platform/smtp-door.server.ts";
import { receiveBounce } from "./receive-bounce.server.ts";
import type { Received } from "./returns.ts";

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
