import { db } from "#app/platform/db.server.ts";

/** What the holder of a place wrote, thought and voted for in the room. */
export async function saidInHour(registrationId: string) {
  const [chat, answers, votes] = await Promise.all([
    db.chatMessage.findMany({
      where: { authorKind: "registration", authorId: registrationId },
      orderBy: { saidAt: "asc" },
      select: { text: true, saidAt: true, shownAs: true },
    }),
    db.pollAnswer.findMany({
      where: { voterKind: "registration", voterId: registrationId },
      orderBy: { answeredAt: "asc" },
      select: { chosen: true, answeredAt: true, poll: { select: { question: true } } },
    }),
    db.upvote.count({ where: { voterKind: "registration", voterId: registrationId } }),
  ]);
  return {
    chat,
    moods: answers.map(({ poll, ...answer }) => ({ question: poll.question, ...answer })),
    votes,
  };
}
