import { DateTime } from "luxon";
import { availabilityOf, closedBecause, type Seats } from "#app/features/sessions/sessions.ts";

type Told = {
  id: string;
  title: string;
  summary: string;
  language: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  cancelledAt: Date | null;
  revision: number;
  experts: string;
  seats: Seats;
  host: { slug: string; name: string };
};
type Where = {
  /** The public page, never the room. */
  url: string;
  /** The host's portal. */
  hostUrl: string;
  image?: string;
  now: Date;
};

/** A session as schema.org's Event, for directories that read it. */
export function eventData(session: Told, { url, hostUrl, image, now }: Where) {
  const { title, summary, startsAt, endsAt, zone, experts, host, seats } = session;
  const local = (date: Date) =>
    DateTime.fromJSDate(date, { zone }).toISO({ suppressMilliseconds: true });
  const organizer = { "@type": "Organization", name: host.name, url: hostUrl };
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: title,
    ...(summary ? { description: summary } : {}),
    url,
    ...(image ? { image } : {}),
    startDate: local(startsAt),
    endDate: local(endsAt),
    inLanguage: session.language,
    eventStatus: `https://schema.org/${statusOf(session)}`,
    eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
    location: { "@type": "VirtualLocation", url },
    isAccessibleForFree: true,
    maximumAttendeeCapacity: seats.limit,
    organizer,
    ...(experts ? { performer: { "@type": "PerformingGroup", name: experts } } : {}),
    ...(closedBecause(session, now)
      ? {}
      : {
          offers: {
            "@type": "Offer",
            price: "0",
            priceCurrency: "EUR",
            url,
            availability: `https://schema.org/${stockOf(seats)}`,
          },
        }),
  };
}

/** A session that was moved says so; which time it had before is nowhere kept. */
function statusOf({ cancelledAt, revision }: Told) {
  if (cancelledAt) return "EventCancelled";
  return revision > 0 ? "EventRescheduled" : "EventScheduled";
}

function stockOf(seats: Seats) {
  const { kind } = availabilityOf(seats);
  if (kind === "full") return "SoldOut";
  return kind === "few" ? "LimitedAvailability" : "InStock";
}
