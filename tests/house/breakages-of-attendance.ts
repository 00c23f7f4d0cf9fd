import type { Breakage } from "./breakages.ts";

const room = "app/features/attendance";

/** The ledger and its certificates, each taken back by one line. */
export const ofAttendance: Breakage[] = [
  {
    name: "an end that nobody told is the next poll that found nobody",
    file: `${room}/attendance.ts`,
    from: "return halfWay(last, Math.min(limit, due));",
    to: "return limit;",
    seenBy: "tests/features/attendance/minutes.test.ts",
  },
  {
    name: "who was only told in is there until the next poll",
    file: `${room}/attendance.ts`,
    from: "return Math.min(limit, joined + silence);",
    to: "return limit;",
    seenBy: "tests/features/attendance/minutes.test.ts",
  },
  {
    name: "the room server's clock is believed",
    file: `${room}/attendance.ts`,
    from: "if (low > clocksAgree) return low;",
    to: "",
    seenBy: "tests/features/attendance/minutes.test.ts",
  },
  {
    name: "another association's office corrects minutes",
    file: `${room}/correct-attendance.server.ts`,
    from: "...placeOf(scope, registrationId), sessionId,",
    to: "id: registrationId, sessionId,",
    seenBy: "tests/features/attendance/ledger.test.ts",
  },
  {
    name: "a certificate answers to any name",
    file: `${room}/name-proof.server.ts`,
    from: "return kept !== null && same.length > 0;",
    to: "return kept !== null;",
    seenBy: "tests/features/attendance/certificates.test.ts",
  },
];
