#!/usr/bin/env bash
# Good guess: two widely used readers agree on when a valid event with
#   DTSTART;TZID=Europe/Berlin, its VTIMEZONE and a DURATION ends; and where two
#   independent readers agree, they are right.
# Truth (node-ical 0.26.1, ical.js 2.2.1): over a clock change node-ical counts
#   every DURATION in elapsed time, ical.js every DURATION on the wall clock.
#   RFC 5545 (3.3.6) makes hours elapsed and days nominal, so each is right in
#   half of the cases: an hour apart on the end. At 2:30 in the spring night the
#   starts are an hour apart; at 2:30 in the autumn night both take the second
#   one, where the RFC (3.3.5) says the first.
# Who gets hurt: whoever tests invitations with two parsers and takes "they
#   agree" for proof, or "they differ" for a fault of the file.
set -euo pipefail
work=$(mktemp -d); chmod 755 "$work"; trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-audit --no-fund --silent node-ical@0.26.1 ical.js@2.2.1

cat > run.js <<'JS'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import nodeIcal from "node-ical";

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
console.log(`node-ical ${version("node-ical")}, ical.js ${version("ical.js")}, node ${process.version}, TZ ${process.env.TZ}`);

const part = (kind, name, from, to, since, month) => [
  `BEGIN:${kind}`, `TZNAME:${name}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`,
  `DTSTART:${since}`, `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`, `END:${kind}`,
];
const file = (start, duration) => [
  "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Clock change//EN",
  "BEGIN:VTIMEZONE", "TZID:Europe/Berlin",
  ...part("DAYLIGHT", "CEST", "+0100", "+0200", "19810329T020000", 3),
  ...part("STANDARD", "CET", "+0200", "+0100", "19961027T030000", 10),
  "END:VTIMEZONE",
  "BEGIN:VEVENT", "UID:change@example.org", "DTSTAMP:20260101T000000Z", "SUMMARY:Session",
  `DTSTART;TZID=Europe/Berlin:${start}`, `DURATION:${duration}`,
  "END:VEVENT", "END:VCALENDAR", "",
].join("\r\n");

const short = (date) => date.toISOString().slice(5, 16) + "Z";
const readers = {
  "node-ical": (text) => {
    const event = Object.values(nodeIcal.sync.parseICS(text)).find((c) => c.type === "VEVENT");
    return [short(event.start), short(event.end)];
  },
  "ical.js": (text) => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent"));
    return [short(event.startDate.toJSDate()), short(event.endDate.toJSDate())];
  },
};
// [what, DTSTART, DURATION, by the RFC, node-ical seen, ical.js seen]: start and end in UTC
const cases = [
  ["control, no change", "20261020T200000", "PT14H",
    "10-20T18:00Z 10-21T08:00Z", "10-20T18:00Z 10-21T08:00Z", "10-20T18:00Z 10-21T08:00Z"],
  ["autumn, 14 hours", "20261024T200000", "PT14H",
    "10-24T18:00Z 10-25T08:00Z", "10-24T18:00Z 10-25T08:00Z", "10-24T18:00Z 10-25T09:00Z"],
  ["autumn, one day", "20261024T200000", "P1D",
    "10-24T18:00Z 10-25T19:00Z", "10-24T18:00Z 10-25T18:00Z", "10-24T18:00Z 10-25T19:00Z"],
  ["spring, 14 hours", "20260328T200000", "PT14H",
    "03-28T19:00Z 03-29T09:00Z", "03-28T19:00Z 03-29T09:00Z", "03-28T19:00Z 03-29T08:00Z"],
  ["spring, one day", "20260328T200000", "P1D",
    "03-28T19:00Z 03-29T18:00Z", "03-28T19:00Z 03-29T19:00Z", "03-28T19:00Z 03-29T18:00Z"],
  ["2:30 in the spring gap", "20260329T023000", "PT1H",
    "03-29T01:30Z 03-29T02:30Z", "03-29T01:30Z 03-29T02:30Z", "03-29T00:30Z 03-29T01:30Z"],
  ["2:30 twice in autumn", "20261025T023000", "PT1H",
    "10-25T00:30Z 10-25T01:30Z", "10-25T01:30Z 10-25T02:30Z", "10-25T01:30Z 10-25T02:30Z"],
];
for (const [what, start, duration, rfc, ...expected] of cases) {
  console.log(`${what}: DTSTART;TZID=Europe/Berlin:${start} DURATION:${duration}`);
  console.log(`  RFC 5545   ${rfc}`);
  Object.entries(readers).forEach(([name, reader], i) => {
    const got = reader(file(start, duration)).join(" ");
    console.log(`  ${name.padEnd(9)}  ${got}${got === rfc ? "" : "  <- off by an hour"}`);
    assert.equal(got, expected[i]);
  });
}
console.log("an hour apart over the change, and wrong together once: holds");
JS
for machine in UTC Europe/Berlin; do TZ=$machine node run.js; done
