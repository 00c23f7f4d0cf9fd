import type { Breakage } from "./breakages.ts";

const rooms = "app/features";

/** What makes the day itself fair and discreet, each taken back by one line. */
export const ofTheHour: Breakage[] = [
  {
    name: "everybody reads what nobody has let through",
    file: `${rooms}/questions/visibility.server.ts`,
    from: `question."approvedAt" IS NOT NULL`,
    to: `question."askedAt" IS NOT NULL`,
    seenBy: "tests/features/questions/asking.test.ts",
  },
  {
    name: "a question names its asker unasked",
    file: `${rooms}/questions/visibility.server.ts`,
    from: "WHEN 'name' THEN",
    to: "WHEN 'nobody' THEN",
    seenBy: "tests/features/questions/asking.test.ts",
  },
  {
    name: "who voted for a merged question votes again",
    file: `${rooms}/questions/vote.server.ts`,
    from: `merged."mergedIntoId" = \${questionId}`,
    to: `merged."mergedIntoId" = 'nothing'`,
    seenBy: "tests/features/questions/voting.test.ts",
  },
  {
    name: "a press that was pressed before is a fact again",
    file: `${rooms}/questions/act-on-question.server.ts`,
    from: "if (standsSo(row, change) &&",
    to: "if (false &&",
    seenBy: "tests/features/questions/asking.test.ts",
  },
  {
    name: "a pass gets a microphone where everybody speaks",
    file: `${rooms}/rooms/shown-name.ts`,
    from: `session.format === "round" && !pass`,
    to: `session.format === "round"`,
    seenBy: "tests/features/passes/shut.test.ts",
  },
  {
    name: "who was sent out with the seat comes back by a form",
    file: `${rooms}/rooms/entries.server.ts`,
    from: "...everyWay(visitor), removedAt",
    to: "...asBefore(visitor), removedAt",
    seenBy: "tests/features/passes/shut.test.ts",
  },
  {
    name: "a locked room lets in who was not there",
    file: `${rooms}/rooms/entries.server.ts`,
    from: "visitor.session.room?.lockedAt != null",
    to: "visitor.session.room?.lockedAt === undefined",
    seenBy: "tests/features/rooms/locking.test.ts",
  },
  {
    name: "who is muted stands nowhere",
    file: `${rooms}/rooms/mute-speaker.server.ts`,
    from: "await transact((tx) => record<RoomFact>(tx, about, scope));",
    to: "",
    seenBy: "tests/features/rooms/muting.test.ts",
  },
  {
    name: "a key makes captions for every session",
    file: `${rooms}/captions/access.server.ts`,
    from: `where: { sessionId, kind: "key", keyHash`,
    to: `where: { kind: "key", keyHash`,
    seenBy: "tests/features/captions/captions.test.ts",
  },
  {
    name: "a recording begins before all on stage have agreed",
    file: `${rooms}/taping/run-taping.server.ts`,
    from: "if (onStage.some(holdsUp))",
    to: "if (onStage.every(holdsUp))",
    seenBy: "tests/features/taping/taping.test.ts",
  },
  {
    name: "who comes up unasked is seen on a recording",
    file: `${rooms}/rooms/taped-stage.server.ts`,
    from: "if (!(await isTaped(tx, sessionId))) return true;",
    to: "return true;",
    seenBy: "tests/features/taping/taping.test.ts",
  },
  {
    name: "a recording is watched after a consent was taken back",
    file: `${rooms}/taping/withdraw-consent.server.ts`,
    from: `await takeOffline(tx, by, sessionId, "consent-withdrawn");`,
    to: "",
    seenBy: "tests/features/taping/withdrawing.test.ts",
  },
  {
    name: "a link to feedback is spent twice",
    file: `${rooms}/feedback/give-feedback.server.ts`,
    from: `if (own.spent) return "spent";`,
    to: "",
    seenBy: "tests/features/feedback/feedback.test.ts",
  },
  {
    name: "next dates go to who agreed to another association's news",
    file: `${rooms}/followups/next-dates.server.ts`,
    from: "row.associationId === through.id && ",
    to: "",
    seenBy: "tests/features/followups/follow-up.test.ts",
  },
  {
    name: "two presses at once go two points on",
    file: `${rooms}/agenda/go-on.server.ts`,
    from: `points[current]?.id !== sent.get("of")`,
    to: "points.length === 0",
    seenBy: "tests/features/agenda/agenda.test.ts",
  },
  {
    name: "somebody of another room is marked as interpreter",
    file: `${rooms}/floor/signing.server.ts`,
    from: "where: { identity, room: { sessionId } }",
    to: "where: { identity }",
    seenBy: "tests/features/floor/signing.test.ts",
  },
];
