import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, Hidden, TextArea } from "#app/ui/form.tsx";
import type { AskReply, OwnQuestion } from "./asked.ts";
import type { SendForm } from "./asked-list.tsx";
import { longestQuestion, waysShown } from "./questions.ts";
import type { Standing } from "./standing.ts";
import { shownAsText, standingText } from "./texts.ts";

type Props = {
  questions: OwnQuestion[];
  asker: { name: string; company: string };
  reply: AskReply | null;
  Form: SendForm;
  mayAsk?: boolean;
};

/** What one has asked, how each stands, and how to change it or take it back. */
export function OwnQuestionsList({ questions, asker, reply, Form, mayAsk = true }: Props) {
  if (questions.length === 0) return null;
  return (
    <ul className="own-questions">
      {questions.map((question) => (
        <li key={question.id}>
          <p>{question.text}</p>
          <p className="small soft">
            {question.isSpoken ? m.questions_answered_spoken() : standingText[question.standing]()}
            {counts.includes(question.standing) && (
              <> · {m.questions_votes({ count: question.votes })}</>
            )}
          </p>
          {question.answer && <p className="answer">{question.answer}</p>}
          {mayAsk && !settled.includes(question.standing) && (
            <Change {...{ question, asker, Form }} reply={replyTo(reply, question.id)} />
          )}
        </li>
      ))}
    </ul>
  );
}

const settled: Standing[] = ["answering", "answered"];
const counts: Standing[] = ["open", "parked", "answering", "answered"];

const replyTo = (reply: AskReply | null, id: string) =>
  reply && !reply.ok && reply.typed.question === id ? reply : null;

type ChangeProps = Pick<Props, "asker" | "Form"> & {
  question: OwnQuestion;
  reply: Extract<AskReply, { ok: false }> | null;
};

function Change({ question: { id, text, shownAs }, asker, reply, Form }: ChangeProps) {
  return (
    <details open={reply !== null}>
      <summary>{m.questions_change()}</summary>
      <Form>
        <Hidden name="question" value={id} />
        <TextArea
          name="text"
          id={`text-${id}`}
          label={m.questions_yours()}
          rows={3}
          maxLength={longestQuestion}
          defaultValue={reply?.typed.text ?? text}
          error={reply?.field ? reply.text : undefined}
          required
        />
        {asker.name && (
          <fieldset>
            <legend>{m.questions_shown_as()}</legend>
            {waysShown.map((way) => (
              <Choice
                key={way}
                type="radio"
                name="shownAs"
                id={`shownAs-${id}-${way}`}
                value={way}
                defaultChecked={(reply?.typed.shownAs ?? shownAs) === way}
                label={shownAsText[way](asker)}
              />
            ))}
          </fieldset>
        )}
        {reply && !reply.field && <p role="alert">{reply.text}</p>}
        <div className="acts">
          <Button small kind="quiet" name="intent" value="change">
            {m.questions_save()}
          </Button>
          <Button small kind="quiet" name="intent" value="withdraw" formNoValidate>
            {m.questions_withdraw()}
          </Button>
        </div>
      </Form>
    </details>
  );
}
