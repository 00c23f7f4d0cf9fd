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
  {
    name: "another office is led to what only the host may do",
    file: `${rooms}/office/main-act.ts`,
    from: "is.mayPlan && is.isHost",
    to: "is.mayPlan",
    seenBy: "tests/features/sessions/main-act.test.ts",
  },
  {
    name: "the way on that stands out stands there twice",
    file: `${rooms}/office/session-steps.ts`,
    from: "may && href !== main?.href",
    to: "may",
    seenBy: "tests/features/sessions/main-act.test.ts",
  },
  {
    name: "offices stand by their bytes",
    file: "app/platform/german.server.ts",
    from: "compare(text(one), text(other))",
    to: "(text(one) < text(other) ? -1 : 1)",
    seenBy: "tests/features/sessions/german-order.test.ts",
  },
  {
    name: "a second date is adopted along without an imprint",
    file: `${rooms}/pool/adopt-along.server.ts`,
    from: "able.has(associationId)",
    to: "able",
    seenBy: "tests/features/planning/second-date-lists.test.ts",
  },
  {
    name: "a draft is planned with the placeholder imprint",
    file: `${rooms}/planning/plan-sessions.server.ts`,
    from: "if (!(await hasImprint(tx, scope.association.id)))",
    to: "if (!(await hasImprint(tx, scope.association.id)) && !tx)",
    seenBy: "tests/features/planning/plan-sessions.test.ts",
  },
];
