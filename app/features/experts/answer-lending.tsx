import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { RequestState } from "./lending.ts";
import { answeredText, dayWords } from "./texts.ts";

type Props = {
  association: { name: string; contactName: string; contactPhone: string };
  expert: string;
  message: string;
  askedAt: Date;
  /** That of the office that is asked. */
  zone: string;
  state: RequestState;
  /** Where the code goes that is asked for first; null for who has logged in. */
  email: string | null;
  /** The expert's page on the desk, behind a login. */
  desk: string;
};

/** Who asks for whom and why; yes and no while nobody has answered, then how it went. */
export function AnswerLending({
  association,
  expert,
  message,
  askedAt,
  zone,
  state,
  email,
  desk,
}: Props) {
  return (
    <>
      <p className="lead">{m.experts_answer_lead({ association: association.name, expert })}</p>
      <Facts
        items={[
          { term: m.experts_answer_expert(), main: expert },
          { term: m.experts_answer_asked(), main: dayWords(askedAt, zone) },
          ...(message ? [{ term: m.experts_answer_message(), main: message }] : []),
          {
            term: m.experts_answer_questions(),
            main: association.contactName,
            more: association.contactPhone,
          },
        ]}
      />
      {state === "open" ? (
        <>
          <p>{m.experts_answer_means()}</p>
          {email && <p>{m.experts_answer_code({ email })}</p>}
          <form method="post" className="actions">
            {email ? (
              <Button name="intent" value="ask-code">
                {m.experts_answer_ask_code()}
              </Button>
            ) : (
              <>
                <Button name="intent" value="grant">
                  {m.experts_grant()}
                </Button>
                <Button kind="quiet" name="intent" value="decline">
                  {m.experts_decline()}
                </Button>
              </>
            )}
          </form>
        </>
      ) : (
        <Notice tone={state === "granted" ? "good" : "plain"} role="status">
          <p>{answeredText[state]()}</p>
        </Notice>
      )}
      <p className="small">
        <a href={desk}>{m.experts_answer_desk()}</a>
      </p>
    </>
  );
}
