import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";

export type Group = {
  session: { id: string; title: string; when: string; href: string; only: string; isOwn: boolean };
  open: number;
  questions: { id: string; text: string; isSettled: boolean }[];
};

type Props = { groups: Group[]; maySettle: boolean; isOneSession: boolean };

/** Questions under their session, each with the one thing an office does about it. */
export function QuestionList({ groups, maySettle, isOneSession }: Props) {
  return (
    <>
      {groups.map(({ session, open, questions }) => (
        <section key={session.id} className="question-group">
          <h2>
            <a href={session.href}>{session.title}</a>
          </h2>
          <p className="small soft">
            {session.when}
            {open > 0 && <> · {m.questions_open_count({ count: open })}</>}
            {!session.isOwn && <> · {m.questions_adopted()}</>}
            {!isOneSession && (
              <span className="unprinted">
                {" · "}
                <a href={session.only}>{m.questions_one_session()}</a>
              </span>
            )}
          </p>
          <ol>
            {questions.map(({ id, text, isSettled }) => (
              <li key={id} className={isSettled ? "settled" : undefined}>
                <p>
                  {text}
                  {isSettled && <span className="soft"> ({m.questions_settled()})</span>}
                </p>
                {maySettle && (
                  <form method="post">
                    <Hidden name="question" value={id} />
                    <Button
                      small
                      kind="quiet"
                      name="intent"
                      value={isSettled ? "reopen" : "settle"}
                      aria-label={`${isSettled ? m.questions_reopen() : m.questions_settle()}. ${m.questions_about({ text: text.slice(0, 80) })}`}
                    >
                      {isSettled ? m.questions_reopen() : m.questions_settle()}
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
