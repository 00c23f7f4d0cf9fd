import type { ComponentType, ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Hidden } from "#app/ui/form.tsx";
import type { Asked, OwnQuestions } from "./asked.ts";
import { inTurn } from "./standing.ts";
import { standingText } from "./texts.ts";

/** How a page sends what is pressed: a plain form, or beside the page. */
export type SendForm = ComponentType<{ className?: string; children: ReactNode }>;

type Props = {
  questions: Asked[];
  /** Null for who has no vote here. */
  own: OwnQuestions | null;
  Form: SendForm;
  empty: ReactNode;
};

/** What is asked, each with its votes: what is being answered first, what is answered last. */
export function AskedList({ questions, own, Form, empty }: Props) {
  if (questions.length === 0) return <p className="none">{empty}</p>;
  return (
    <ol className="asked-list">
      {questions.toSorted(inTurn).map((question) => (
        <li key={question.id} data-standing={question.standing}>
          <Votes question={question} own={own} Form={Form} />
          <div>
            <p>{question.text}</p>
            <p className="small soft">{wordsUnder(question, own)}</p>
            {question.answer && <p className="answer">{question.answer}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

type OneProps = Pick<Props, "own" | "Form"> & { question: Asked };

/** A press asks along; who asked has asked. */
function Votes({ question: { id, text, votes, standing }, own, Form }: OneProps) {
  const isMine = own?.questions.some((one) => one.id === id);
  const count = (
    <>
      <span aria-hidden="true">▲</span>
      <b>{votes}</b>
    </>
  );
  const counted = m.questions_votes({ count: votes });
  if (!own || isMine || standing === "answered")
    return (
      <p className="vote counted">
        {count}
        <span className="unseen"> {counted}</span>
      </p>
    );
  const isGiven = own.votedFor.includes(id);
  return (
    <Form>
      <Hidden name="question" value={id} />
      <button
        type="submit"
        className="vote"
        name="intent"
        value={isGiven ? "unvote" : "vote"}
        aria-pressed={isGiven}
        aria-label={`${m.questions_vote()}: ${text.slice(0, 80)}. ${counted}`}
      >
        {count}
      </button>
    </Form>
  );
}

function wordsUnder({ id, by, standing }: Asked, own: OwnQuestions | null) {
  const isMine = own?.questions.some((one) => one.id === id);
  const who = isMine ? m.questions_yours() : (by ?? m.questions_unnamed());
  return standing === "open" ? who : `${who} · ${standingText[standing]()}`;
}
