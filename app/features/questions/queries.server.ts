import { db } from "#app/platform/db.server.ts";

/** What people want to hear at this session, in the order it was asked; for its expert and host. */
export const findQuestions = (sessionId: string) =>
  db.question.findMany({
    where: { sessionId },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: { id: true, text: true, anonymous: true, askedAt: true },
  });
