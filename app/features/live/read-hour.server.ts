import { findCaptions } from "#app/features/captions/find-captions.server.ts";
import { findAnnounced, findChat } from "#app/features/chat/find-chat.server.ts";
import { findSigning } from "#app/features/floor/signing.server.ts";
import { findPolls } from "#app/features/polls/find-polls.server.ts";
import { areAtOnce, findAsked } from "#app/features/questions/find-asked.server.ts";
import { findElsewhere } from "#app/features/rooms/lead-elsewhere.server.ts";
import { findTapingState } from "#app/features/taping/own-taping.server.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import type { HourView } from "./live.ts";

/** What everybody in the room of a session may read. */
export async function readHour(sessionId: string): Promise<HourView> {
  const moment = { now: await currentTime() };
  const [questions, polls, chat, announced, captions, signing, isAtOnce, elsewhere, taping] =
    await Promise.all([
      findAsked(sessionId, { inRoom: true }),
      findPolls(sessionId),
      findChat(sessionId),
      findAnnounced(moment, sessionId),
      findCaptions(moment, sessionId),
      findSigning(sessionId),
      areAtOnce(sessionId),
      findElsewhere(sessionId),
      findTapingState(sessionId),
    ]);
  return {
    questions,
    isAtOnce,
    polls,
    ...chat,
    announced,
    ...captions,
    signing,
    elsewhere,
    taping,
  };
}
