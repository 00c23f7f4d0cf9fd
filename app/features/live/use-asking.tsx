import type { ChatReply } from "#app/features/chat/chat.ts";
import type { PollReply } from "#app/features/polls/asked-polls.ts";
import type { AskReply } from "#app/features/questions/asked.ts";
import type { OwnView } from "./live.ts";
import { type Door, useSending } from "./use-sending.tsx";

type Asking = Door & {
  /** What came of a form that was sent without script. */
  sent: AskReply | null;
  setOwn: (change: (own: OwnView) => OwnView) => void;
};

/** Sends what is pressed around the questions. */
export const useAsking = ({ setOwn, ...door }: Asking) =>
  useSending<AskReply>({
    ...door,
    onReply: (reply, form) => {
      if (!reply.ok) return;
      if (reply.done === "asked") form.reset();
      setOwn((own) => ({ ...own, votedFor: votedFor(own.votedFor, reply) }));
    },
  });

function votedFor(before: string[], { done, questionId }: Extract<AskReply, { ok: true }>) {
  if (done === "voted") return [...before, questionId];
  return done === "unvoted" ? before.filter((id) => id !== questionId) : before;
}

type Answering = Door & {
  sent: PollReply | null;
  setOwn: (change: (own: OwnView) => OwnView) => void;
};

/** Sends what one chooses in a poll. */
export const useAnswering = ({ setOwn, ...door }: Answering) =>
  useSending<PollReply>({
    ...door,
    onReply: (reply) => {
      if (!reply.ok) return;
      const { pollId: id, chosen } = reply;
      const others = (own: OwnView) => own.choices.filter((one) => one.id !== id);
      setOwn((own) => ({ ...own, choices: [...others(own), { id, chosen }] }));
    },
  });

/** Sends what one writes in the chat. */
export const useChatting = (door: Door & { sent: ChatReply | null }) =>
  useSending<ChatReply>({ ...door, onReply: ({ ok }, form) => ok && form.reset() });
