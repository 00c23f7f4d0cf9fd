import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import type { Standing } from "./standing.ts";
import { standingText } from "./texts.ts";

export type Group = {
  session: { id: string; title: string; when: string; href: string; only: string; isOwn: boolean };
  open: number;
  questions: { id: string; text: string; votes: number; standing: Standing; isSettled: boolean }[];
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
            {questions.map(({ id, text, votes, standing, isSettled }) => (
              <li key={id} className={isSettled ? "settled" : undefined}>
                <p>
                  {text}
                  {isSettled && <span className="soft"> ({m.questions_settled()})</span>}
                </p>
                <p className="small soft">
                  {m.questions_votes({ count: votes })} · {standingText[standing]()}
                </p>
                {maySettle && (
                  <form method="post" className="acts">
                    <Hidden name="question" value={id} />
                    <Hidden name="session" value={session.id} />
                    {session.isOwn && standing === "waiting" && (
                      <>
                        <Act act="approve" label={m.questions_approve()} text={text} />
                        <Act act="decline" label={m.questions_decline()} text={text} />
                      </>
                    )}
                    <Act
                      act={isSettled ? "open-again" : "settle"}
                      label={isSettled ? m.questions_reopen() : m.questions_settle()}
                      text={text}
                    />
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

type ActProps = { act: string; label: string; text: string };

const Act = ({ act, label, text }: ActProps) => (
  <Button
    small
    kind="quiet"
    name="intent"
    value={act}
    aria-label={`${label}. ${m.questions_about({ text: text.slice(0, 80) })}`}
  >
    {label}
  </Button>
);
