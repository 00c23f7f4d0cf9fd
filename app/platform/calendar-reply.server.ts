import ICAL from "ical.js";

/** What a calendar answers to an invitation (METHOD:REPLY; RFC 5546, 3.2.3). Nothing of it is proven. */
export type CalendarReply = {
  uid: string;
  /** Of the invitation that is answered. */
  sequence: number;
  /** DTSTAMP: when the answer was given, by the other side's clock. */
  stamp: Date;
  /** One by the standard; some calendars name every guest. Addresses as they stand there. */
  attendees: { address: string; partstat: string }[];
};

/** Answers to us are a few hundred bytes; Exchange adds its time zones. */
const largest = 64 * 1024;

/** @returns null unless it is an answer that says what it answers, who does and when. */
export function readCalendarReply(text: string): CalendarReply | null {
  if (text.length > largest || !/^METHOD:REPLY\s*$/im.test(text)) return null;
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const event = calendar.getFirstSubcomponent("vevent");
    const uid = event?.getFirstPropertyValue("uid");
    const stamp = event?.getFirstPropertyValue("dtstamp");
    if (!event || typeof uid !== "string" || !(stamp instanceof ICAL.Time)) return null;
    const sequence = Number(event.getFirstPropertyValue("sequence") ?? 0);
    if (!Number.isSafeInteger(sequence) || sequence < 0) return null;
    const attendees = event.getAllProperties("attendee").map(attendeeOf);
    return { uid, sequence, stamp: inUtc(stamp), attendees };
  } catch {
    return null;
  }
}

/** Apple may name a path of its server instead of the address, which then stands in EMAIL. */
function attendeeOf(property: ICAL.Property) {
  const value = String(property.getFirstValue());
  const email = String(property.getFirstParameter("email") ?? "");
  return {
    address: (/^mailto:/i.test(value) ? value.slice("mailto:".length) : email).trim(),
    partstat: String(property.getFirstParameter("partstat") ?? "NEEDS-ACTION").toUpperCase(),
  };
}

/** DTSTAMP is UTC whether or not it says so (RFC 5545, 3.8.7.2). */
const inUtc = ({ year, month, day, hour, minute, second }: ICAL.Time) =>
  new Date(Date.UTC(year, month - 1, day, hour, minute, second));
