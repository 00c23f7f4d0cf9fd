import { closedBecause } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice, Hidden } from "#app/ui/form.tsx";
import { whenWords } from "#app/ui/when.ts";
import type { OwnRegistration } from "./queries.server.ts";
import { type OthersAsked, Staying } from "./staying.tsx";

type Props = {
  chosen: OwnRegistration[];
  hasNews: boolean;
  /** What stands under the address besides, where everything is asked about. */
  others: OthersAsked | null;
  back: string;
  now: Date;
};

/** Asks once, in numbers. */
export function EraseQuestion({ chosen, hasNews, others, back, now }: Props) {
  const questions = chosen.flatMap((each) => each.questions).length;
  const isOver = ({ session }: OwnRegistration) =>
    closedBecause({ ...session, cancelledAt: null }, now) === "session-over";
  const answered = chosen.filter(isOver).flatMap((each) => each.questions).length;
  const whenOf = ({ session }: OwnRegistration) =>
    whenWords({ ...session, locale: getLocale(), now }).long;
  const freed = chosen.filter((each) => each.status === "seated" && !isOver(each));
  return (
    <>
      <h1>{m.privacy_erase_question()}</h1>
      {chosen.length > 0 && (
        <p className="lead">
          {m.privacy_erase_numbers({ count: chosen.length })}
          {questions > 0 && `, ${m.privacy_erase_numbers_questions({ count: questions })}`}.
        </p>
      )}
      <ul className="flow">
        {chosen.map((each) => (
          <li key={each.id}>
            <b>{each.session.title}</b>, {whenOf(each)}, {each.name}
            {freed.includes(each) && `. ${m.privacy_erase_freed()}`}
          </li>
        ))}
      </ul>
      {chosen.length > 0 && <p className="soft">{m.privacy_erase_stays()}</p>}
      {others && <Staying {...others} />}
      <form method="post">
        <Hidden name="registrations" value={chosen.map(({ id }) => id).join(" ")} />
        {answered > 0 && (
          <Choice
            name="questions"
            value="on"
            defaultChecked
            label={m.privacy_erase_words()}
            hint={m.privacy_erase_words_hint()}
          />
        )}
        {hasNews && <Choice name="news" value="on" defaultChecked label={m.privacy_news_erase()} />}
        {others?.goes && (
          <Choice
            name="others"
            value="on"
            defaultChecked
            label={m.privacy_erase_others()}
            hint={m.privacy_erase_others_hint()}
          />
        )}
        <p className="actions">
          <Button kind="danger">{m.privacy_erase_yes()}</Button>
          <ButtonLink kind="quiet" href={back}>
            {m.privacy_erase_no()}
          </ButtonLink>
        </p>
      </form>
    </>
  );
}
