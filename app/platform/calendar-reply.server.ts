import ICAL from "ical.js";

/** What a calendar answers to an invitation (METHOD:REPLY or COUNTER; RFC 5546, 3.2.3, 3.2.7). Nothing of it is proven. */
export type CalendarReply = {
  uid: string;
  /** Of the invitation that is answered. */
  sequence: number;
  /** DTSTAMP: when the answer was given, by the other side's clock. */
  stamp: Date;
  /** One by the standard; some calendars name every guest. Addresses as they stand there. */
  attendees: { address: string; partstat: string }[];
  /** The time that a COUNTER proposes instead. */
  proposed: { startsAt: Date; endsAt: Date | null } | null;
  /** A person has added words: a COMMENT, or Google's parameter for it. */
  hasWords: boolean;
  /** The program writes its own sentence into the mail beside it. */
  writesItsOwnText: boolean;
};

/** Answers to us are a few hundred bytes; Exchange adds its time zones. */
const largest = 64 * 1024;

/** @returns null unless it is an answer that says what it answers, who does and when. */
export function readCalendarReply(text: string): CalendarReply | null {
  if (text.length > largest) return null;
  const lines = linesOf(text);
  const method = lines
    .map((line) => /^METHOD\s*:\s*(REPLY|COUNTER)\s*$/i.exec(line)?.[1])
    .find(Boolean);
  if (!method) return null;
  try {
    const calendar = new ICAL.Component(ICAL.parse(lines.flatMap(readableLine).join("\r\n")));
    const event = calendar.getFirstSubcomponent("vevent");
    const uid = event?.getFirstPropertyValue("uid");
    const stamp = event?.getFirstPropertyValue("dtstamp");
    if (!event || typeof uid !== "string" || !(stamp instanceof ICAL.Time)) return null;
    const sequence = Number(event.getFirstPropertyValue("sequence") ?? 0);
    if (!Number.isSafeInteger(sequence) || sequence < 0) return null;
    const isCounter = method.toUpperCase() === "COUNTER";
    return {
      uid,
      sequence,
      stamp: inUtc(stamp),
      attendees: event.getAllProperties("attendee").map((each) => attendeeOf(each, isCounter)),
      proposed: isCounter ? proposedIn(event) : null,
      hasWords: lines.some(hasWords),
      writesItsOwnText: lines.some((line) =>
        /^PRODID\b.*(?:google|mozilla|thunderbird)/i.test(line),
      ),
    };
  } catch {
    return null;
  }
}

/** Unfolded content lines; one that a line break inside a quoted parameter has torn is whole again. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const line of text
    .replace(/\r\n?|\n/g, "\n")
    .replace(/\n[ \t]/g, "")
    .split("\n")) {
    const before = lines.at(-1);
    const isTorn = before !== undefined && isOpen(before) && !/^(?:BEGIN|END):/i.test(line);
    if (isTorn) lines[lines.length - 1] = `${before} ${line}`;
    else if (line.trim() !== "") lines.push(line);
  }
  return lines;
}

/** A quote is open in the parameters: text after the colon may hold a single one. */
const isOpen = (line: string) =>
  /^[\w-]+;[^"]*=[^"]*"/.test(line) &&
  (line.match(/"/g) ?? []).length % 2 === 1 &&
  line.length < 4_000;

/** Nothing but the line itself is lost where a parser stumbles; of a guest's line the answer is kept. */
function readableLine(line: string): string[] {
  if (/^(?:BEGIN|END):/i.test(line)) return [line];
  try {
    ICAL.Property.fromString(line);
    return [line];
  } catch {
    const partstat = /;PARTSTAT="?([A-Z-]+)/i.exec(line)?.[1];
    const address = /mailto:([^\s";,]+@[^\s";,]+)\s*$/i.exec(line)?.[1];
    if (!/^ATTENDEE\b/i.test(line) || !partstat || !address) return [];
    return [`ATTENDEE;PARTSTAT=${partstat}:mailto:${address}`];
  }
}

const hasWords = (line: string) =>
  /^COMMENT[;:].*?:?\s*[^\s:\\]/i.test(
    line.replace(/\\n/gi, " ").replace(/^COMMENT(?:;[^:]*)?:\s*$/i, ""),
  ) || /;X-RESPONSE-COMMENT="?[^\s";:]/i.test(line);

/** Apple may name a path of its server instead of the address, which then stands in EMAIL. */
function attendeeOf(property: ICAL.Property, isCounter: boolean) {
  const value = String(property.getFirstValue());
  const email = String(property.getFirstParameter("email") ?? "");
  const told = String(property.getFirstParameter("partstat") ?? "NEEDS-ACTION").toUpperCase();
  return {
    address: (/^mailto:/i.test(value) ? value.slice("mailto:".length) : email).trim(),
    partstat: isCounter && told === "NEEDS-ACTION" ? "TENTATIVE" : told,
  };
}

function proposedIn(event: ICAL.Component): CalendarReply["proposed"] {
  const starts = event.getFirstPropertyValue("dtstart");
  const ends = event.getFirstPropertyValue("dtend");
  if (!(starts instanceof ICAL.Time)) return null;
  return {
    startsAt: starts.toJSDate(),
    endsAt: ends instanceof ICAL.Time ? ends.toJSDate() : null,
  };
}

/** DTSTAMP is UTC whether or not it says so (RFC 5545, 3.8.7.2). */
const inUtc = ({ year, month, day, hour, minute, second }: ICAL.Time) =>
  new Date(Date.UTC(year, month - 1, day, hour, minute, second));
