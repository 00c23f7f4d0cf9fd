import type { Breakage } from "./breakages.ts";

const rooms = "app/features";

/** What an office sees of its own, each lost by one line. */
export const ofDesk: Breakage[] = [
  {
    name: "an expert's code for another device comes back unseen",
    file: `${rooms}/returns/returned.server.ts`,
    from: "AND fact.type = $",
    to: "AND fact.type <> $",
    seenBy: "tests/features/returns/returned-mails.test.ts",
  },
  {
    name: "a colleague's login code comes back unseen",
    file: `${rooms}/returns/returned.server.ts`,
    from: "fact.payload->>'memberId'",
    to: "fact.payload->>'nobody'",
    seenBy: "tests/features/returns/returned-mails.test.ts",
  },
  {
    name: "the test mail of a sender comes back unseen",
    file: `${rooms}/senders/note-test-bounce.server.ts`,
    from: "data: { bouncedAt: now,",
    to: "data: { bouncedAt: null,",
    seenBy: "tests/features/senders/mail-doctor.test.ts",
  },
];
