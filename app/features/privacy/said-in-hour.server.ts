import { signingOf } from "#app/features/floor/signing.server.ts";
import { db } from "#app/platform/db.server.ts";

/** What the holder of a place wrote, thought and voted for in the room, when they had the floor, and when they interpreted. */
export async function saidInHour(registrationId: string) {
  const [chat, answers, votes, hands, stage, signing] = await Promise.all([
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
    db.handRaise.findMany({
      where: { registrationId },
      orderBy: { raisedAt: "asc" },
      select: { raisedAt: true, loweredAt: true },
    }),
    db.stageInvitation.findMany({
      where: { registrationId },
      orderBy: { invitedAt: "asc" },
      select: { invitedAt: true, answeredAt: true, answer: true, endedAt: true },
    }),
    signingOf([registrationId]),
  ]);
  return {
    chat,
    moods: answers.map(({ poll, ...answer }) => ({ question: poll.question, ...answer })),
    votes,
    hands,
    stage,
    signing,
  };
}
