import type { ChatReply } from "#app/features/chat/chat.ts";
import { isChatting, sayByForm } from "#app/features/chat/chat-by-form.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { PollReply } from "#app/features/polls/asked-polls.ts";
import { answerByForm, isAnswering } from "#app/features/polls/polls-by-form.server.ts";
import { askByForm } from "#app/features/questions/ask-by-form.server.ts";
import type { AskReply } from "#app/features/questions/asked.ts";

/** What came of a guest's press, and in which part of the room. */
export type Replied =
  | { part: "fragen"; reply: AskReply }
  | { part: "stimmungsbild"; reply: PollReply }
  | { part: "chat"; reply: ChatReply };

/** What a guest presses in the room, whichever part it stands in. @throws 404 for other people's */
export async function actAsGuest(
  scope: Scope,
  sessionId: string,
  sent: FormData,
): Promise<Replied> {
  if (isAnswering(sent))
    return { part: "stimmungsbild", reply: await answerByForm(scope, sessionId, sent) };
  if (isChatting(sent)) return { part: "chat", reply: await sayByForm(scope, sessionId, sent) };
  return { part: "fragen", reply: await askByForm(scope, sessionId, sent) };
}

/** 400 for what is wrong in a field, 409 for what cannot be right now. */
export const statusOf = ({ reply }: Replied) =>
  reply.ok ? 200 : "field" in reply && reply.field ? 400 : 409;
