/** What calendars send when somebody answers an invitation, written after what the programs send. */

const lines = (...text: string[]) => text.join("\r\n");
const bytes = (text: string) => Buffer.from(text);

export type Answer = {
  uid: string;
  address: string;
  partstat?: string;
  sequence?: number;
  /** DTSTAMP as it stands in the file. */
  stamp?: string;
};

const filled = (answer: Answer) => ({
  partstat: "DECLINED",
  sequence: 0,
  stamp: "20261130T181500Z",
  ...answer,
});

const head = (subject: string, type: string) => [
  "From: Anna Blum <anna@example.org>",
  "To: termine@verbund.example",
  `Subject: ${subject}`,
  "Date: Mon, 30 Nov 2026 19:15:00 +0100",
  "Message-ID: <reply-1@mail.example.org>",
  "MIME-Version: 1.0",
  `Content-Type: ${type}`,
  "",
];

/** Outlook with Exchange: base64, MAILTO in capitals, time zones before the event. */
export function byOutlook(answer: Answer) {
  const { uid, address, partstat, sequence, stamp } = filled(answer);
  const file = lines(
    "BEGIN:VCALENDAR",
    "METHOD:REPLY",
    "PRODID:Microsoft Exchange Server 2010",
    "VERSION:2.0",
    "BEGIN:VTIMEZONE",
    "TZID:W. Europe Standard Time",
    "BEGIN:STANDARD",
    "DTSTART:16010101T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "END:VTIMEZONE",
    "BEGIN:VEVENT",
    `ATTENDEE;PARTSTAT=${partstat};CN=Anna Blum:MAILTO:${address.toUpperCase()}`,
    "COMMENT;LANGUAGE=de-DE:Leider verhindert\\n",
    `UID:${uid}`,
    "SUMMARY;LANGUAGE=de-DE:Abgelehnt: Kurzarbeit Schritt für Schritt",
    "DTSTART;TZID=W. Europe Standard Time:20261201T100000",
    "DTEND;TZID=W. Europe Standard Time:20261201T110000",
    "CLASS:PUBLIC",
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    "X-MICROSOFT-CDO-APPT-SEQUENCE:0",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  );
  return bytes(
    lines(
      ...head("Abgelehnt: Kurzarbeit Schritt", 'multipart/alternative; boundary="_000_ab"'),
      "--_000_ab",
      'Content-Type: text/plain; charset="utf-8"',
      "",
      "Leider verhindert",
      "--_000_ab",
      'Content-Type: text/calendar; charset="utf-8"; method=REPLY',
      "Content-Transfer-Encoding: base64",
      "",
      bytes(file).toString("base64").replace(/.{76}/g, "$&\r\n"),
      "--_000_ab--",
      "",
    ),
  );
}

/** Google: the calendar twice, as a part and as a file; long lines folded. */
export function byGoogle(answer: Answer) {
  const { uid, address, partstat, sequence, stamp } = filled(answer);
  const file = lines(
    "BEGIN:VCALENDAR",
    "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
    "VERSION:2.0",
    "CALSCALE:GREGORIAN",
    "METHOD:REPLY",
    "BEGIN:VEVENT",
    "DTSTART:20261201T090000Z",
    "DTEND:20261201T100000Z",
    `DTSTAMP:${stamp}`,
    "ORGANIZER;CN=Wirtschaftsverband:mailto:termine@verbund.example",
    `UID:${uid}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat};CN=${address};X`,
    ` -NUM-GUESTS=0:mailto:${address}`,
    "CREATED:20261130T180003Z",
    `SEQUENCE:${sequence}`,
    "STATUS:CONFIRMED",
    "SUMMARY:Kurzarbeit Schritt für Schritt",
    "TRANSP:OPAQUE",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  );
  return bytes(
    lines(
      ...head("Declined: Kurzarbeit", 'multipart/mixed; boundary="00000a"'),
      "--00000a",
      'Content-Type: multipart/alternative; boundary="00000b"',
      "",
      "--00000b",
      'Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes',
      "",
      "Anna Blum has declined this invitation.",
      "--00000b",
      'Content-Type: text/calendar; charset="UTF-8"; method=REPLY',
      "Content-Transfer-Encoding: 7bit",
      "",
      file,
      "--00000b--",
      "--00000a",
      'Content-Type: application/ics; name="invite.ics"',
      'Content-Disposition: attachment; filename="invite.ics"',
      "Content-Transfer-Encoding: base64",
      "",
      bytes(file).toString("base64"),
      "--00000a--",
      "",
    ),
  );
}

/** Apple: the address in EMAIL beside a path of its server, the whole mail one calendar. */
export function byApple(answer: Answer) {
  const { uid, address, partstat, sequence, stamp } = filled(answer);
  return bytes(
    lines(
      ...head("Abgelehnt", "text/calendar; charset=utf-8; method=REPLY; component=VEVENT"),
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Apple Inc.//macOS 15.1//EN",
      "METHOD:REPLY",
      "BEGIN:VEVENT",
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      "DTSTART:20261201T090000Z",
      `SEQUENCE:${sequence}`,
      "ORGANIZER:mailto:termine@verbund.example",
      `ATTENDEE;CN="Blum, Anna";PARTSTAT=${partstat};EMAIL=${address}:/1234/principal/`,
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ),
  );
}
