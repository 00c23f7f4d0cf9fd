import type { ComponentType, ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, Hidden } from "#app/ui/form.tsx";
import {
  labelOf,
  type OwnChoice,
  type PollReply,
  placesOf,
  type ShownPoll,
} from "./asked-polls.ts";
import { PollResult } from "./poll-result.tsx";

type SendForm = ComponentType<{ className?: string; children: ReactNode }>;

type Props = {
  polls: ShownPoll[];
  choices: OwnChoice[];
  reply: PollReply | null;
  Form: SendForm;
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

type OneProps = { poll: ShownPoll; chosen: number[]; refusal: string | null; Form: SendForm };

function OnePoll({ poll, chosen, refusal, Form }: OneProps) {
  const { question, isOpen, answers, counts } = poll;
  return (
    <article className="poll">
      <h3>
        {question}{" "}
        <span className="small soft">{isOpen ? m.polls_open_now() : m.polls_over()}</span>
      </h3>
      {isOpen && <Answer {...{ poll, chosen, refusal, Form }} />}
      {!isOpen && refusal && <p role="alert">{refusal}</p>}
      {counts && answers !== null ? (
        <PollResult {...{ poll, answers, counts, chosen }} />
      ) : (
        chosen.length > 0 && <p className="small soft">{m.polls_result_later()}</p>
      )}
    </article>
  );
}

const hintFor = {
  single: m.polls_choose_one,
  multiple: m.polls_choose_more,
  scale: m.polls_choose_scale,
};

function Answer({ poll, chosen, refusal, Form }: OneProps) {
  const { id, kind, question } = poll;
  return (
    <Form className={`answer-poll ${kind}`}>
      <Hidden name="poll" value={id} />
      <fieldset>
        <legend>
          <span className="unseen">{question} </span>
          {hintFor[kind]()}
        </legend>
        {placesOf(poll).map((place) => (
          <Choice
            key={place}
            type={kind === "multiple" ? "checkbox" : "radio"}
            name="chosen"
            id={`${id}-${place}`}
            value={String(place)}
            defaultChecked={chosen.includes(place)}
            label={labelOf(poll, place)}
          />
        ))}
      </fieldset>
      {refusal && <p role="alert">{refusal}</p>}
      {chosen.length > 0 && <p className="small soft">{m.polls_answered()}</p>}
      <Button small name="intent" value="answer-poll">
        {chosen.length > 0 ? m.polls_send_again() : m.polls_send()}
      </Button>
    </Form>
  );
}
