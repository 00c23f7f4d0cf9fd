import type { ComponentProps } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { late } from "#app/ui/late.tsx";
import type { OwnChoice, PollReply, ShownPoll } from "./asked-polls.ts";

/** Loaded where there is one. */
const OnePoll = late(() => import("./one-poll.tsx"), "OnePoll");

type Props = {
  polls: ShownPoll[];
  choices: OwnChoice[];
  reply: PollReply | null;
  Form: ComponentProps<typeof OnePoll>["Form"];
  /** Why nothing came of the last press. */
  problem: string | null;
};

/** The polls for who answers them: the open one first, then the results that are shown, newest first. */
export function PollPanel({ polls, choices, reply, Form, problem }: Props) {
  const ordered = polls.toSorted(
    (one, other) => Number(other.isOpen) - Number(one.isOpen) || other.openedAt - one.openedAt,
  );
  return (
    <section className="poll-panel" aria-labelledby="stimmungsbild">
      <h2 id="stimmungsbild">{m.polls_title()}</h2>
      <div className="scrolling">
        <p className="small soft">{m.polls_no_vote()}</p>
        {ordered.length === 0 && <p>{m.polls_none()}</p>}
        {problem && <p role="alert">{problem}</p>}
        {ordered.map((poll) => (
          <OnePoll
            key={poll.id}
            {...{ poll, Form }}
            chosen={choices.find(({ id }) => id === poll.id)?.chosen ?? []}
            refusal={reply && !reply.ok && reply.pollId === poll.id ? reply.text : null}
          />
        ))}
      </div>
    </section>
  );
}
