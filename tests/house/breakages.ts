/** One line each, and the test file that must then go red: what the checks are worth. */
export type Breakage = { name: string; file: string; from: string; to: string; seenBy: string };

const rooms = "app/features";

export const breakages: Breakage[] = [
  {
    name: "the limit is taken out of the seat statement",
    file: `${rooms}/sessions/seats.server.ts`,
    from: '(taken < "limit" AND waiting = 0)',
    to: "(waiting = 0)",
    seenBy: "tests/features/registration/register.test.ts",
  },
  {
    name: "capitals make another address",
    file: `${rooms}/identity/address.ts`,
    from: "typed.slice(0, at).toLowerCase()",
    to: "typed.slice(0, at)",
    seenBy: "tests/features/registration/known-address.test.ts",
  },
  {
    name: "the last in line is promoted first",
    file: `${rooms}/registration/settle.server.ts`,
    from: 'orderBy: { ticket: "asc" }',
    to: 'orderBy: { ticket: "desc" }',
    seenBy: "tests/features/registration/withdraw.test.ts",
  },
  {
    name: "a consent counts as soon as it is ticked",
    file: `${rooms}/registration/consent.server.ts`,
    from: `"tickedAt")
    SELECT box.id, person.id, box.purpose, box."recipientId", \${wordingVersion}, \${now}::timestamptz`,
    to: `"tickedAt", "verifiedAt")
    SELECT box.id, person.id, box.purpose, box."recipientId", \${wordingVersion}, \${now}::timestamptz, \${now}::timestamptz`,
    seenBy: "tests/features/registration/register.test.ts",
  },
  {
    name: "old links stay valid after a correction",
    file: `${rooms}/registration/correct-address.server.ts`,
    from: "placeGeneration: { increment: 1 }",
    to: "placeGeneration: { increment: 0 }",
    seenBy: "tests/features/registration/correct-address.test.ts",
  },
  {
    name: "every association shows every session",
    file: `${rooms}/sessions/visibility.server.ts`,
    from: "{ hostId: association.id },\n      {",
    to: '{ hostId: { not: "" } },\n      {',
    seenBy: "tests/features/sessions/visibility.test.ts",
  },
  {
    name: "every association takes guests for every session",
    file: `${rooms}/sessions/visibility.server.ts`,
    from: `session."hostId" = \${id}`,
    to: "true",
    seenBy: "tests/features/registration/register.test.ts",
  },
  {
    name: "a draft takes guests",
    file: `${rooms}/sessions/visibility.server.ts`,
    from: 'session."publishedAt" IS NOT NULL',
    to: "true",
    seenBy: "tests/features/registration/register.test.ts",
  },
  {
    name: "drafts are public",
    file: `${rooms}/sessions/visibility.server.ts`,
    from: "({\n    publishedAt: { not: null },\n    OR: [",
    to: "({\n    OR: [",
    seenBy: "tests/features/sessions/visibility.test.ts",
  },
  {
    name: "the exclusion constraint holds nobody",
    file: "prisma/migrations/20261122160000_first_line/migration.sql",
    from: "WHERE (firm);",
    to: "WHERE (firm AND false);",
    seenBy: "tests/features/sessions/plan-publish.test.ts",
  },
  {
    name: "a moved session keeps its revision",
    file: `${rooms}/sessions/change-session.server.ts`,
    from: "session.revision + 1 : session.revision",
    to: "session.revision : session.revision",
    seenBy: "tests/features/notifications/overtaken.test.ts",
  },
  {
    name: "SEQUENCE stays when an invitation is taken back",
    file: `${rooms}/notifications/decide.ts`,
    from: "Math.max(revision + raise, requestedSequence + 1)",
    to: "revision",
    seenBy: "tests/features/notifications/overtaken.test.ts",
  },
  {
    name: "a withdrawn person is told of later changes",
    file: `${rooms}/notifications/decide.ts`,
    from: 'status === "withdrawn" || status === "expired"',
    to: 'status === "expired"',
    seenBy: "tests/features/notifications/overtaken.test.ts",
  },
  {
    name: "a reminder comes that was due before the sign-up",
    file: `${rooms}/notifications/audience.server.ts`,
    from: "AND registration.\"seatedAt\" <= (heard.payload->>'dueAt')::timestamptz",
    to: "",
    seenBy: "tests/features/notifications/reminders.test.ts",
  },
  {
    name: "the office gets no pause to undo",
    file: `${rooms}/sessions/changes.ts`,
    from: "staffPause = 20_000",
    to: "staffPause = 0",
    seenBy: "tests/features/notifications/overtaken.test.ts",
  },
  {
    name: "an attendee may publish",
    file: "app/platform/livekit.server.ts",
    from: "canPublish: isExpert,",
    to: "canPublish: true,",
    seenBy: "tests/features/rooms/token.test.ts",
  },
  {
    name: "who withdrew still gets a key",
    file: `${rooms}/rooms/rooms.ts`,
    from: 'if (status === "withdrawn" || status === "expired") return "withdrawn";',
    to: "",
    seenBy: "tests/features/rooms/entrance.test.ts",
  },
  {
    name: "any signature opens a link",
    file: "app/platform/secrets.server.ts",
    from: "given.length === expected.length && timingSafeEqual(given, expected)",
    to: "given.length === expected.length || timingSafeEqual(given, given)",
    seenBy: "tests/features/registration/correct-address.test.ts",
  },
];
