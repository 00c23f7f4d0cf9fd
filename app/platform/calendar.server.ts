import { domainToASCII } from "node:url";
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";

export type CalendarEntry = {
  /** REQUEST invites or updates, CANCEL takes back, PUBLISH is a copy to download. */
  method: "REQUEST" | "CANCEL" | "PUBLISH";
  /** One for the whole life of a registration or an engagement. */
  uid: string;
  sequence: number;
  cancelled: boolean;
  startsAt: Date;
  endsAt: Date;
  title: string;
  description: string;
  /** Stands in shared calendars: the entry link at most. */
  location: string;
  url: string;
  organizer: { name: string; address: string };
  /** The addressee; a file to download has none. */
  attendee?: { name: string; address: string };
  /** When this file was made. */
  at: Date;
};

/** One event as a file: UTC throughout, folded at 75 octets (RFC 5545), methods as RFC 5546 wants them. */
export function calendarFile(entry: CalendarEntry): string {
  const { attendee } = entry;
  const calendar = ical({ prodId, method: ICalCalendarMethod[entry.method] });
  const event = addEvent(calendar, entry).lastModified(entry.at);
  if (attendee)
    event.createAttendee({
      name: quotable(attendee.name),
      email: asciiAddress(attendee.address),
      status: ICalAttendeeStatus.ACCEPTED,
      rsvp: false,
      role: ICalAttendeeRole.REQ,
      type: ICalAttendeeType.INDIVIDUAL,
    });
  return calendar.toString();
}

type FeedOfEntries = {
  name: string;
  url: string;
  entries: Omit<CalendarEntry, "method" | "attendee">[];
};

/** A calendar to subscribe to, asked again every hour (RFC 7986, 5.7). Never the notice of a change. */
export function calendarFeed({ name, url, entries }: FeedOfEntries): string {
  const calendar = ical({
    prodId,
    name,
    url,
    source: url,
    ttl: 3600,
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of entries) addEvent(calendar, entry, false);
  return calendar.toString();
}

const prodId = { company: "Verbund", product: "Termine", language: "DE" };

/** One's own seat takes one's time; a programme only says what there is. */
const addEvent = (calendar: ICalCalendar, entry: Omit<CalendarEntry, "method">, isOwn = true) => {
  const takesTime = isOwn && !entry.cancelled;
  return calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp: entry.at,
    start: entry.startsAt,
    end: entry.endsAt,
    summary: entry.title,
    description: entry.description,
    location: entry.location,
    url: entry.url,
    busystatus: takesTime ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
    transparency: takesTime ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    organizer: {
      name: quotable(entry.organizer.name),
      email: asciiAddress(entry.organizer.address),
    },
  });
};

/** A double quote cannot stand in a CN (RFC 5545, 3.2); few calendars read RFC 6868's way around it. */
const quotable = (name: string) => name.replaceAll('"', "'");

/** Umlaut domains in punycode: calendars and mail servers compare addresses letter by letter. */
export function asciiAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1)) || address.slice(at + 1)}`;
}
