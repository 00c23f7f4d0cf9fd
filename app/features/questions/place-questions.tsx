import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import { AskFields } from "./ask-fields.tsx";
import type { Asked, AskReply, OwnQuestions } from "./asked.ts";
import { AskedList } from "./asked-list.tsx";
import { OwnQuestionsList } from "./own-questions.tsx";

type Props = {
  questions: Asked[];
  own: OwnQuestions;
  asker: { name: string; company: string };
  reply: AskReply | null;
  /** Whether anything can be asked, voted for or changed. */
  mayAsk: boolean;
};

/** On the page of a place: one's own questions, what others ask, and the field. */
export function PlaceQuestions({ questions, own, asker, reply, mayAsk }: Props) {
  const others = questions.filter(({ id }) => own.questions.every((one) => one.id !== id));
  if (!mayAsk && questions.length === 0 && own.questions.length === 0) return null;
  return (
    <section className="place-questions" id="fragen" aria-labelledby="fragen-titel">
      <h2 id="fragen-titel">{m.questions_title()}</h2>
      {own.questions.length > 0 && <h3>{m.questions_own_title()}</h3>}
      <OwnQuestionsList questions={own.questions} {...{ asker, reply, Form, mayAsk }} />
      {others.length > 0 && (
        <>
          <h3>{m.questions_asked_title()}</h3>
          <AskedList questions={others} own={mayAsk ? own : null} Form={Form} empty="" />
        </>
      )}
      {mayAsk && (
        <>
          <h3>{m.questions_ask_title()}</h3>
          <AskFields
            questions={questions}
            {...{ asker, reply, Form }}
            hint={m.questions_once_approved()}
          />
        </>
      )}
    </section>
  );
}

/** This page carries no script. */
const Form = ({ className, children }: { className?: string; children: ReactNode }) => (
  <form method="post" action="#fragen" className={className}>
    {children}
  </form>
);

type SessionProps = { questions: Asked[]; askHref: string | null };

/** On the page of a session: what is asked already, for everybody, and the way to ask without coming. */
export function SessionQuestions({ questions, askHref }: SessionProps) {
  if (questions.length === 0 && !askHref) return null;
  return (
    <section id="fragen" aria-labelledby="fragen-titel">
      <h2 id="fragen-titel">
        {questions.length > 0 ? m.questions_asked_title() : m.questions_title()}
      </h2>
      <AskedList questions={questions} own={null} Form={Form} empty={m.questions_first()} />
      {askHref && (
        <p>
          <a href={askHref}>{m.questions_ask_title()}</a>
        </p>
      )}
    </section>
  );
}

/** Above the form of who does not come: so that nothing is asked twice. */
export function AskedHere({ questions }: { questions: Asked[] }) {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="schon">
      <h2 id="schon">{m.questions_asked_title()}</h2>
      <AskedList questions={questions} own={null} Form={Form} empty="" />
    </section>
  );
}

/** What came of the last step without a seat. */
export function AskTold({ told }: { told: string | null }) {
  if (told !== "mail" && told !== "zurueck") return null;
  return (
    <Notice tone="good" role="status">
      <p>{told === "mail" ? m.questions_mail_sent() : m.questions_all_withdrawn()}</p>
    </Notice>
  );
}
