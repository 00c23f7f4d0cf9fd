import type { ComponentType, ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, Hidden } from "#app/ui/form.tsx";
import { labelOf, placesOf, type ShownPoll } from "./asked-polls.ts";
import { PollResult } from "./poll-result.tsx";

type Props = {
  poll: ShownPoll;
  chosen: number[];
  refusal: string | null;
  Form: ComponentType<{ className?: string; children: ReactNode }>;
};

/** A poll for who answers it, and its result as far as it is shown. */
export function OnePoll({ poll, chosen, refusal, Form }: Props) {
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

function Answer({ poll, chosen, refusal, Form }: Props) {
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
