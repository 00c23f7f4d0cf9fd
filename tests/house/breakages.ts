import { ofAttendance } from "./breakages-of-attendance.ts";
import { ofChecks } from "./breakages-of-checks.ts";
import { ofDesk } from "./breakages-of-desk.ts";
import { ofMends } from "./breakages-of-mends.ts";
import { ofTheHour } from "./breakages-of-the-hour.ts";

/** One line each, and the test file that must then go red: what the checks are worth. */
export type Breakage = { name: string; file: string; from: string; to: string; seenBy: string };

const rooms = "app/features";

export const breakages: Breakage[] = [
  {
    name: "the limit is taken out of the seat statement",
    file: `${rooms}/seats/seats.server.ts`,
    from: '(taken < "limit" AND waiting = 0)',
    to: "(waiting = 0)",
    seenBy: "tests/features/registration/register.test.ts",
  },
  {
    name: "capitals make another address",
    file: `${rooms}/identity/address.ts`,
    from: "before.toLowerCase()",
    to: "before",
    seenBy: "tests/features/registration/known-address.test.ts",
  },
  {
    name: "the last in line is promoted first",
    file: `${rooms}/seats/give-seats.server.ts`,
    from: 'orderBy: { ticket: "asc" }',
    to: 'orderBy: { ticket: "desc" }',
    seenBy: "tests/features/places/withdraw.test.ts",
  },
  {
    name: "a consent counts as soon as it is ticked",
    file: `${rooms}/registration/consent.server.ts`,
    from: `"tickedAt")
    SELECT box.id, person.id, person.id, box.purpose, box."recipientId", \${wordingVersion}, \${now}::timestamptz`,
    to: `"tickedAt", "verifiedAt")
    SELECT box.id, person.id, person.id, box.purpose, box."recipientId", \${wordingVersion}, \${now}::timestamptz, \${now}::timestamptz`,
    seenBy: "tests/features/registration/register.test.ts",
  },
  {
    name: "old links stay valid after a correction",
    file: `${rooms}/registration/rewrite-address.server.ts`,
    from: "placeGeneration: { increment: 1 }",
    to: "placeGeneration: { increment: 0 }",
    seenBy: "tests/features/registration/correct-address.test.ts",
  },
  {
    name: "every association shows every session",
    file: `${rooms}/sessions/visibility.server.ts`,
    from: "({ showings: { some: { associationId: association.id } } })",
    to: "({ showings: { some: {} } })",
    seenBy: "tests/features/sessions/visibility.test.ts",
  },
  {
    name: "every association takes guests for every session",
    file: `${rooms}/sessions/visibility.server.ts`,
    from: `"sessionId" = session.id AND "associationId" = \${id})`,
    to: `"sessionId" = session.id)`,
    seenBy: "tests/features/registration/register.test.ts",
  },
  {
    name: "a draft takes guests",
    file: `${rooms}/sessions/visibility.server.ts`,
    from: `EXISTS (SELECT FROM "Showing" WHERE "sessionId" = session.id AND "associationId" = \${id})`,
    to: `(session."hostId" = \${id} OR EXISTS (
      SELECT FROM "Showing" WHERE "sessionId" = session.id AND "associationId" = \${id}))`,
    seenBy: "tests/features/registration/register.test.ts",
  },
  {
    name: "drafts are public",
    file: "prisma/migrations/20261129132900_words_and_lists/migration.sql",
    from: `FROM "Session" session\nWHERE session."publishedAt" IS NOT NULL`,
    to: `FROM "Session" session`,
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
    from: "Math.max(sequence + raise, requestedSequence + 1)",
    to: "sequence",
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
    from: 'canPublish: role !== "attendee",',
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
  {
    name: "a change may be undone for ever",
    file: `${rooms}/moments/undo-change.server.ts`,
    from: "!last || !mayUndo(last, now)",
    to: "!last",
    seenBy: "tests/features/moments/undo-change.test.ts",
  },
  {
    name: "an undone change is told to everybody",
    file: `${rooms}/sessions/changes.ts`,
    from: "+next.formerStartsAt === +session.startsAt &&",
    to: "false &&",
    seenBy: "tests/features/notifications/undone.test.ts",
  },
  {
    name: "who is corrected back is invited below the CANCEL",
    file: `${rooms}/registration/rewrite-address.server.ts`,
    from: "sequenceAdded: { increment: 2 }",
    to: "sequenceAdded: { increment: 0 }",
    seenBy: "tests/features/notifications/corrected.test.ts",
  },
  {
    name: "an adopter may move its partner's session",
    file: `${rooms}/sessions/visibility.server.ts`,
    from: "({ hostId: association.id }) satisfies",
    to: "({ OR: [{ hostId: association.id }, { adoptions: { some: { associationId: association.id } } }] }) satisfies",
    seenBy: "tests/features/sweep.test.ts",
  },
  {
    name: "any office takes back any invitation",
    file: `${rooms}/identity/staff-invitations.server.ts`,
    from: "where: { id, associationId: association.id, acceptedAt",
    to: "where: { id, acceptedAt",
    seenBy: "tests/features/sweep.test.ts",
  },
  {
    name: "a place answers to every association",
    file: `${rooms}/seats/place.server.ts`,
    from: "registrationId, throughId: association.id })",
    to: "registrationId })",
    seenBy: "tests/features/sweep.test.ts",
  },
  {
    name: "a session that staff change leaves kept pages as they were",
    file: `${rooms}/programme/lasting.server.ts`,
    from: 'unseen.test(type) ? [] : "everything"',
    to: "[]",
    seenBy: "tests/features/programme/stale-pages.test.ts",
  },
  {
    name: "a seat kept for one association goes to the first of all",
    file: `${rooms}/seats/give-seats.server.ts`,
    from: "throughId: pool.associationId ?? undefined,",
    to: "",
    seenBy: "tests/features/seats/seat-stories.test.ts",
  },
  {
    name: "an offer can be taken after its time",
    file: `${rooms}/seats/accept-offer.server.ts`,
    from: 'status: "offered", offerExpiresAt: { gt: now } }',
    to: 'status: "offered" }',
    seenBy: "tests/features/seats/seat-stories.test.ts",
  },
  {
    name: "two at once count the same seats",
    file: `${rooms}/seats/seats.server.ts`,
    from: 'AND "associationId" IS NULL FOR UPDATE`',
    to: 'AND "associationId" IS NULL`',
    seenBy: "tests/features/seats/seat-stories.test.ts",
  },
  {
    name: "a partner's guest is seen before the consent is verified",
    file: `${rooms}/registration/visibility.server.ts`,
    from: 'consent."verifiedAt" IS NOT NULL AND',
    to: "",
    seenBy: "tests/features/people/visibility.test.ts",
  },
  {
    name: "one hidden number can be worked out from the total",
    file: `${rooms}/registration/counts.ts`,
    from: "isSmall(cell) || cell === second)",
    to: "isSmall(cell))",
    seenBy: "tests/features/registration/counts.test.ts",
  },
  {
    name: "the office gives a seat that there is not",
    file: `${rooms}/seats/seats.ts`,
    from: "!pool.closedAt && pool.taken < pool.limit",
    to: "!pool.closedAt",
    seenBy: "tests/features/registration/by-office.test.ts",
  },
  ...ofChecks,
  ...ofDesk,
  ...ofMends,
  ...ofTheHour,
  ...ofAttendance,
];
