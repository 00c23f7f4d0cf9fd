import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice, Hidden } from "#app/ui/form.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import { type Readers, readersWords } from "./circular-form.tsx";
import type { At } from "./circular-sent.tsx";
import type { CircularAudience, CircularProblem } from "./circulars.ts";
import { audienceText, circularRefusalText, wordsFor } from "./texts.ts";

type Props = At & {
  own: string;
  circular: {
    id: string;
    audience: string;
    offersDates: boolean;
    readers: Readers & { isNobody: boolean };
  };
  problem: CircularProblem | null;
};

/** What sending does, in numbers, and the one question; or on with the writing. */
export function CircularDraft({ own, circular, problem, go, slug, session }: Props) {
  const { readers, audience, id } = circular;
  return (
    <section>
      <h2>{m.circulars_ask()}</h2>
      {readers.isNobody ? (
        <p>{circularRefusalText["nobody-to-reach"]()}</p>
      ) : (
        <form method="post" noValidate>
          <Hidden name="intent" value="send" />
          <p>
            <b>{audienceText[audience as CircularAudience]()}.</b> {readersWords(own, readers)}
          </p>
          {readers.lost.length > 0 && (
            <>
              <p>{m.circulars_readers_lost({ count: readers.lost.length })}</p>
              <ul>
                {readers.lost.map(({ id: person, name, phone }) => (
                  <li key={person}>
                    <a href={go.person(slug, person)}>{name}</a>,{" "}
                    {phone ? <PhoneLink phone={phone} /> : m.office_call_no_phone()}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>{m.circulars_ask_text()}</p>
          <Choice
            name="purpose"
            label={circular.offersDates ? m.circulars_offer_confirm() : m.circulars_confirm()}
            error={problem ? wordsFor(problem) : undefined}
            required
          />
          <p className="submit">
            <Button>{sendWords(readers.sum)}</Button>
          </p>
        </form>
      )}
      <p>
        <ButtonLink kind="quiet" href={`${go.circular(slug, session)}?entwurf=${id}`}>
          {m.circulars_edit()}
        </ButtonLink>
      </p>
      <details>
        <summary>{m.circulars_discard()}</summary>
        <form method="post">
          <Hidden name="intent" value="discard" />
          <p>{m.circulars_discard_text()}</p>
          <Button kind="danger" small>
            {m.circulars_discard_yes()}
          </Button>
        </form>
      </details>
    </section>
  );
}

const sendWords = (sum: number | null) => {
  if (sum === null) return m.circulars_send();
  return sum === 1 ? m.circulars_send_to_one() : m.circulars_send_to({ count: sum });
};
