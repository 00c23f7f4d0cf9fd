import { m } from "#app/generated/paraglide/messages.js";
import { AskFields } from "./ask-fields.tsx";
import type { Asked, AskReply, OwnQuestions } from "./asked.ts";
import { AskedList, type SendForm } from "./asked-list.tsx";
import { OwnQuestionsList } from "./own-questions.tsx";

type Props = {
  questions: Asked[];
  own: OwnQuestions;
  asker: { name: string; company: string };
  reply: AskReply | null;
  Form: SendForm;
  /** Why nothing came of the last press. */
  problem: string | null;
  /** Whether others read a question at once. */
  isAtOnce: boolean;
};

/** The questions beside the stage: what is asked, with votes, one's own, and the field. */
export function AskPanel({ questions, own, asker, reply, Form, problem, isAtOnce }: Props) {
  const open = questions.filter(({ standing }) => standing !== "answered").length;
  const unread = own.questions.filter(({ id }) => questions.every((one) => one.id !== id));
  return (
    <section className="ask-panel" aria-labelledby="fragen">
      <h2 id="fragen">
        {m.questions_title()}{" "}
        <span className="soft small">{m.questions_open_here({ count: open })}</span>
      </h2>
      <div className="scrolling">
        <AskedList questions={questions} own={own} Form={Form} empty={m.questions_first()} />
        {unread.length > 0 && <h3>{m.questions_own_title()}</h3>}
        <OwnQuestionsList questions={unread} {...{ asker, reply, Form }} />
      </div>
      {problem && <p role="alert">{problem}</p>}
      <AskFields
        {...{ asker, questions, reply, Form }}
        hint={isAtOnce && asker.name ? m.questions_at_once() : m.questions_once_approved()}
      />
    </section>
  );
}
