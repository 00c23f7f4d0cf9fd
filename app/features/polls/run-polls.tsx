import type { ComponentType, ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, Field, Hidden, TextArea } from "#app/ui/form.tsx";
import type { PollToRun } from "./asked-polls.ts";
import { PollResult } from "./poll-result.tsx";
import { type Act, kinds, longestPoll, mostOptions } from "./polls.ts";
import { actText, kindText } from "./texts.ts";

type FormOfRoom = ComponentType<{ action: string; children: ReactNode; className?: string }>;
type Sent = { typed?: Record<string, string>; problems?: Record<string, string> };

type Props = {
  polls: PollToRun[];
  /** The address of the part of the view that the polls stand in. */
  action: string;
  Form: FormOfRoom;
  /** What came of a form that was sent without script. */
  sent?: Sent;
  /** Whether they are prepared at the desk: nothing is opened or shown from there. */
  isAhead?: boolean;
};

/** The polls for who speaks or runs the session: each with its counts and what one does with it, and a new one. */
export function RunPolls({ polls, action, Form, sent = {}, isAhead = false }: Props) {
  return (
    <div className="run-polls">
      <p className="small soft part">{isAhead ? m.polls_prepare_hint() : m.polls_run_hint()}</p>
      {polls.length > 0 && (
        <ol>
          {polls.map((poll) => (
            <li key={poll.id}>
              <p>
                <b>{poll.question}</b>
              </p>
              <p className="small soft">{wordsUnder(poll)}</p>
              {poll.wasOpened && (
                <PollResult poll={poll} answers={poll.answers} counts={poll.counts} />
              )}
              <Acts acts={actsFor(poll, isAhead)} {...{ poll, action, Form }} />
            </li>
          ))}
        </ol>
      )}
      <NewPoll key={polls.length} {...{ action, Form, sent }} isOpen={polls.length === 0} />
    </div>
  );
}

const wordsUnder = ({ kind, isOpen, wasOpened, isShown }: PollToRun) =>
  [
    kindText[kind](),
    isOpen ? m.polls_open_now() : wasOpened ? m.polls_over() : m.polls_not_opened(),
    ...(isShown ? [m.polls_result_shown()] : []),
  ].join(" · ");

function actsFor({ isOpen, isShown, wasOpened }: PollToRun, isAhead: boolean): Act[] {
  if (isAhead) return wasOpened ? [] : ["delete"];
  if (!wasOpened) return ["open", "delete"];
  return [isOpen ? "close" : "open", isShown ? "hide" : "show"];
}

type ActsProps = Pick<Props, "action" | "Form"> & { poll: PollToRun; acts: Act[] };

function Acts({ poll, acts, action, Form }: ActsProps) {
  if (acts.length === 0) return null;
  return (
    <Form action={action} className="acts">
      <Hidden name="poll" value={poll.id} />
      {acts.map((act) => (
        <Button
          key={act}
          small
          kind="quiet"
          name="intent"
          value={`poll-${act}`}
          aria-label={m.polls_act_on({ act: actText[act](), question: poll.question })}
        >
          {actText[act]()}
        </Button>
      ))}
    </Form>
  );
}

type NewProps = Pick<Props, "action" | "Form"> & { sent: Sent; isOpen: boolean };

function NewPoll({ action, Form, sent: { typed = {}, problems = {} }, isOpen }: NewProps) {
  return (
    <details className="part new-poll" open={isOpen || Object.keys(typed).length > 0}>
      <summary>{m.polls_new()}</summary>
      <Form action={action}>
        <Field
          name="question"
          id="poll-question"
          label={m.polls_question()}
          maxLength={longestPoll}
          defaultValue={typed.question}
          error={problems.question}
          required
        />
        <fieldset>
          <legend>{m.polls_kind()}</legend>
          {kinds.map((kind) => (
            <Choice
              key={kind}
              type="radio"
              name="kind"
              value={kind}
              defaultChecked={(typed.kind ?? "single") === kind}
              label={kindText[kind]()}
            />
          ))}
        </fieldset>
        <TextArea
          name="options"
          id="poll-options"
          label={m.polls_options()}
          hint={m.polls_options_hint({ count: mostOptions })}
          rows={4}
          defaultValue={typed.options}
          error={problems.options}
        />
        <Button small name="intent" value="poll-make">
          {m.polls_make()}
        </Button>
      </Form>
    </details>
  );
}
