import { m } from "#app/generated/paraglide/messages.js";
import { Links } from "#app/ui/links.tsx";

type Props = {
  session: { title: string; startsAt: Date; endsAt: Date };
  /** The session's public page: no link of a seat goes to somebody else's calendar by its address. */
  page: string;
  file: string;
};

/** The three ways into a calendar, for who does not take the invitation of the mail. */
export function CalendarLinks({ session, page, file }: Props) {
  return (
    <nav className="calendar-ways" aria-label={m.sessions_calendar_ways()}>
      <Links
        items={[
          { href: googleAddress(session, page), label: m.sessions_calendar_google() },
          { href: outlookAddress(session, page), label: m.sessions_calendar_outlook() },
          { href: file, label: m.sessions_calendar_file() },
        ]}
      />
    </nav>
  );
}

function googleAddress({ title, startsAt, endsAt }: Props["session"], page: string) {
  const basic = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, "");
  const query = new URLSearchParams({
    action: "TEMPLATE",
    text: title,
    dates: `${basic(startsAt)}/${basic(endsAt)}`,
    details: m.sessions_calendar_details({ page }),
    location: page,
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}

/** Outlook reads a plus as a plus: blanks are written as %20. */
function outlookAddress({ title, startsAt, endsAt }: Props["session"], page: string) {
  const query = new URLSearchParams({
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: title,
    startdt: startsAt.toISOString(),
    enddt: endsAt.toISOString(),
    body: m.sessions_calendar_details({ page }),
    location: page,
  });
  return `https://outlook.office.com/calendar/0/deeplink/compose?${String(query).replaceAll("+", "%20")}`;
}
