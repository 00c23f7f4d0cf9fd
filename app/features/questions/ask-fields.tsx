import { type ReactNode, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, Hidden, TextArea } from "#app/ui/form.tsx";
import type { Asked, AskReply } from "./asked.ts";
import type { SendForm } from "./asked-list.tsx";
import { longestQuestion, waysShown } from "./questions.ts";
import { similarTo } from "./similar.ts";
import { shownAsText } from "./texts.ts";

type Props = {
  asker: { name: string; company: string };
  questions: Asked[];
  reply: AskReply | null;
  Form: SendForm;
  /** What becomes of the question once it is sent. */
  hint: ReactNode;
};

/** "Eine Frage stellen"; what is similar to the words so far is offered to ask along. */
export function AskFields({ asker, questions, reply, Form, hint }: Props) {
  const refused = reply && !reply.ok && !reply.typed.question ? reply : null;
  const [text, setText] = useState(refused?.typed.text ?? "");
  const similar = similarTo(text, questions);
  return (
    <>
      <Form className="ask-fields">
        <TextArea
          name="text"
          label={m.questions_field()}
          rows={3}
          maxLength={longestQuestion}
          defaultValue={refused?.typed.text}
          error={refused?.field ? refused.text : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
          required
        />
        {asker.name && (
          <details>
            <summary>{m.questions_shown_as()}</summary>
            <fieldset>
              <legend className="unseen">{m.questions_shown_as()}</legend>
              {waysShown.map((way) => (
                <Choice
                  key={way}
                  type="radio"
                  name="shownAs"
                  value={way}
                  defaultChecked={(refused?.typed.shownAs ?? "nobody") === way}
                  label={shownAsText[way](asker)}
                />
              ))}
            </fieldset>
          </details>
        )}
        {refused && !refused.field && <p role="alert">{refused.text}</p>}
        <Button name="intent" value="ask">
          {m.questions_ask()}
        </Button>
        <p className="small soft">{hint}</p>
      </Form>
      <div aria-live="polite">
        {similar.length > 0 && <Similar similar={similar} Form={Form} />}
      </div>
    </>
  );
}

function Similar({ similar, Form }: { similar: Asked[]; Form: SendForm }) {
  return (
    <section className="ask-similar">
      <h3>{m.questions_similar()}</h3>
      <ul>
        {similar.map(({ id, text }) => (
          <li key={id}>
            <p>{text}</p>
            <Form>
              <Hidden name="question" value={id} />
              <Button
                small
                kind="quiet"
                name="intent"
                value="vote"
                aria-label={`${m.questions_vote()}: ${text.slice(0, 80)}`}
              >
                {m.questions_vote()}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
