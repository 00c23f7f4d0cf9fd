import type { ComponentType, ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Hidden, Select, TextArea } from "#app/ui/form.tsx";
import type { ToRun } from "./asked.ts";
import { type Act, longestAnswer } from "./questions.ts";
import type { Standing } from "./standing.ts";
import { standingText } from "./texts.ts";

type FormOfRoom = ComponentType<{ action: string; children: ReactNode; className?: string }>;

type Props = {
  questions: ToRun[];
  /** The address of the part of the view that the questions stand in. */
  action: string;
  Form: FormOfRoom;
  /** Whether they show in the room before anybody has let them through. */
  isAtOnce: boolean;
  /** What may be done with one, for who may not do everything; merging, answering and showing then stay away, too. */
  only?: (standing: Standing) => readonly Act[];
};

/** The same under their title, where something else stands above them. */
export const AskedToRun = (props: Props) => (
  <section aria-labelledby="questions">
    <h2 id="questions">{m.questions_title()}</h2>
    <RunQuestions {...props} />
  </section>
);

/** The questions for who speaks or runs the session: in turn, each with what one does about it now. */
export function RunQuestions({ questions, action, Form, isAtOnce, only }: Props) {
  return (
    <>
      {!only && <AtOnce {...{ isAtOnce, action, Form }} />}
      {questions.length === 0 && <p className="none">{m.questions_room_none()}</p>}
      <ol className="questions">
        {questions.map((question) => (
          <li key={question.id} data-standing={question.standing}>
            <p>{question.text}</p>
            <p className="small soft">{wordsUnder(question)}</p>
            <Merged {...{ question, action, Form }} isFixed={only !== undefined} />
            {question.answer && <p className="answer">{question.answer}</p>}
            {only ? (
              <ActButtons {...{ question, action, Form }} acts={only(question.standing)} />
            ) : (
              <Acts {...{ question, action, Form }} others={questions} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

const AtOnce = ({ isAtOnce, action, Form }: Omit<Props, "questions">) => (
  <Form action={action} className="part">
    <p>{isAtOnce ? m.questions_are_at_once() : m.questions_are_read_first()}</p>
    <Button small kind="quiet" name="intent" value={isAtOnce ? "read-first" : "at-once"}>
      {isAtOnce ? m.questions_make_read_first() : m.questions_make_at_once()}
    </Button>
  </Form>
);

function wordsUnder({ standing, votes, asker, by }: ToRun) {
  const who = by ?? (asker ? m.questions_asker_unnamed({ name: asker }) : m.questions_unnamed());
  return [
    m.questions_votes({ count: votes }),
    who,
    ...(standing === "open" ? [] : [standingText[standing]()]),
  ].join(" · ");
}

type OneProps = { question: ToRun; action: string; Form: FormOfRoom };

/** What is asked together with it, each to be taken out again unless it is fixed. */
function Merged({ question: { merged }, action, Form, isFixed }: OneProps & { isFixed: boolean }) {
  if (merged.length === 0) return null;
  return (
    <details>
      <summary>
        {m.questions_merged_with()} ({merged.length})
      </summary>
      <ul>
        {merged.map(({ id, text }) => (
          <li key={id}>
            <p>{text}</p>
            {!isFixed && (
              <Form action={action}>
                <Hidden name="question" value={id} />
                <Button
                  small
                  kind="quiet"
                  name="intent"
                  value="part"
                  aria-label={named(m.questions_part(), text)}
                >
                  {m.questions_part()}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

const actText: Record<Act, () => string> = {
  approve: m.questions_approve,
  decline: m.questions_decline,
  begin: m.questions_begin,
  spoken: m.questions_spoken,
  park: m.questions_park,
  first: m.questions_put_first,
  reopen: m.questions_reopen,
};

/** The acts at hand and those behind "Mehr", by how a question stands. */
const actsFor: Record<Standing, [Act[], Act[]]> = {
  waiting: [
    ["approve", "begin"],
    ["decline", "park"],
  ],
  open: [["begin"], ["first", "spoken", "park", "decline"]],
  answering: [["spoken"], ["park", "reopen"]],
  parked: [["begin"], ["reopen", "decline"]],
  answered: [[], ["reopen"]],
  declined: [[], ["approve"]],
  merged: [[], []],
  withdrawn: [[], []],
  unclaimed: [[], []],
};

function Acts({ question, action, Form, others }: OneProps & { others: ToRun[] }) {
  const { text, standing } = question;
  const [atHand, more] = actsFor[standing];
  return (
    <>
      <ActButtons {...{ question, action, Form }} acts={atHand} />
      <details className="more">
        <summary aria-label={named(m.questions_more(), text)}>{m.questions_more()}</summary>
        <ActButtons {...{ question, action, Form }} acts={more} />
        <Merge {...{ question, action, Form, others }} />
        <Write {...{ question, action, Form }} />
      </details>
    </>
  );
}

function ActButtons({ question, action, Form, acts }: OneProps & { acts: readonly Act[] }) {
  if (acts.length === 0) return null;
  return (
    <Form action={action} className="acts">
      <Hidden name="question" value={question.id} />
      {acts.map((act) => (
        <Button
          key={act}
          small
          kind="quiet"
          name="intent"
          value={act}
          aria-label={named(actText[act](), question.text)}
        >
          {actText[act]()}
        </Button>
      ))}
    </Form>
  );
}

function Merge({ question: { id }, action, Form, others }: OneProps & { others: ToRun[] }) {
  const into = others.filter((one) => one.id !== id && one.standing !== "declined");
  if (into.length === 0) return null;
  return (
    <Form action={action}>
      <Hidden name="question" value={id} />
      <Select
        name="into"
        id={`into-${id}`}
        label={m.questions_merge_into()}
        options={into.map((one) => ({ value: one.id, label: one.text.slice(0, 80) }))}
      />
      <Button small kind="quiet" name="intent" value="merge">
        {m.questions_merge()}
      </Button>
    </Form>
  );
}

function Write({ question: { id, answer }, action, Form }: OneProps) {
  return (
    <Form action={action}>
      <Hidden name="question" value={id} />
      <TextArea
        name="answer"
        id={`answer-${id}`}
        label={m.questions_answer_field()}
        rows={3}
        maxLength={longestAnswer}
        defaultValue={answer ?? ""}
        required
      />
      <Button small kind="quiet" name="intent" value="write">
        {m.questions_answer_send()}
      </Button>
    </Form>
  );
}

const named = (act: string, text: string) =>
  `${act}. ${m.questions_about({ text: text.slice(0, 80) })}`;
