import ICAL from "ical.js";
import { expect, vi } from "vitest";

export type Mail = {
  subject: string;
  text: string;
  from: string;
  attachments: { content: string }[];
};

/** The newest mail to an address whose subject says this, once the running server has it. */
export const mailTo = (url: string, address: string, subject: RegExp) =>
  vi.waitFor(
    async () => {
      const list = await fetch(`${url}/dev/mailbox/all/json?q=${address}`);
      const { mails } = (await list.json()) as { mails: { id: string; subject: string }[] };
      const found = mails.find((mail) => subject.test(mail.subject));
      expect(found, `a mail to ${address} about ${subject}`).toBeTruthy();
      const mail = await fetch(`${url}/dev/mailbox/${found?.id}/json`);
      return (await mail.json()) as Mail;
    },
    { timeout: 60_000, interval: 100 },
  );

/** What a calendar reads in the file of a mail. */
export function eventIn({ attachments: [file] }: Mail) {
  const calendar = new ICAL.Component(ICAL.parse(file?.content ?? ""));
  const part = calendar.getFirstSubcomponent("vevent");
  if (!part) throw new Error("No event in this mail");
  const { uid, sequence, startDate, endDate } = new ICAL.Event(part);
  const method = String(calendar.getFirstPropertyValue("method"));
  return { uid, sequence, method, startsAt: startDate.toJSDate(), endsAt: endDate.toJSDate() };
}
