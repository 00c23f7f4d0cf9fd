import type { ComponentType, ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";

type Question = { id: string; text: string; isSettled: boolean };

/** How the room sends what is pressed in it. */
type FormOfRoom = ComponentType<{ action: string; children: ReactNode }>;

/** The questions of one session in its room: the open ones first, each with what is done about it. */
export function RoomQuestions({ questions, Form }: { questions: Question[]; Form: FormOfRoom }) {
  const inOrder = questions.toSorted((a, b) => Number(a.isSettled) - Number(b.isSettled));
  if (inOrder.length === 0) return <p className="none">{m.questions_room_none()}</p>;
  return (
    <ol className="questions">
      {inOrder.map(({ id, text, isSettled }) => (
        <li key={id} className={isSettled ? "settled" : undefined}>
          <p>
            {text}
            {isSettled && <span className="small soft"> ({m.questions_settled()})</span>}
          </p>
          <Form action="?teil=fragen">
            <Hidden name="question" value={id} />
            <Button
              small
              kind="quiet"
              name="intent"
              value={isSettled ? "open-again" : "settle"}
              aria-label={`${isSettled ? m.questions_reopen() : m.questions_settle()}. ${m.questions_about({ text: text.slice(0, 80) })}`}
            >
              {isSettled ? m.questions_reopen() : m.questions_settle()}
            </Button>
          </Form>
        </li>
      ))}
    </ol>
  );
}
