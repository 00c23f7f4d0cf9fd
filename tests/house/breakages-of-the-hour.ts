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
];
