import { currentTime } from "#app/platform/clock.server.ts";
import { claimMails } from "./claim.server.ts";
import { hearFacts } from "./hear.server.ts";
import { sendClaimed, takeStranded } from "./send.server.ts";

/** As many mails as one process hands over at a time. */
const atOnce = 10;

/** @returns whether there was anything to hear; each of these is called again at once while it is true. */
export const hearNews = async () => (await hearFacts(200)) > 0;

/** Claims and hands over what is due, and what another hand-over has left behind. */
export async function sendMails() {
  const now = await currentTime();
  const { claimed, settled } = await claimMails(atOnce, now);
  const stranded = await takeStranded(atOnce, now);
  await sendClaimed([...claimed, ...stranded]);
  return settled + stranded.length > 0;
}
