import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { InquiryState } from "./approaches.ts";
import { stateText } from "./texts.ts";

type Props = {
  state: InquiryState;
  text: string;
  name: string;
  company: string;
  answer: string | null;
  association: string;
};

/** Behind the mail of who has asked the office: the words, where they stand, the answer, and the way to end it. */
export function InquiryPanel({ state, text, name, company, answer, association }: Props) {
  const isNew = state === "unconfirmed";
  return (
    <Panel>
      <h1>{isNew ? m.approaches_claim_title() : m.approaches_own_title()}</h1>
      <blockquote>
        <p className="as-written">{text}</p>
      </blockquote>
      <p className="soft">
        {name}, {company}
      </p>
      <p>{isNew ? m.approaches_claim_means({ association }) : stateText[state]()}</p>
      {answer && (
        <>
          <h2>{m.approaches_answer()}</h2>
          <p className="as-written">{answer}</p>
        </>
      )}
      <form method="post" className="actions">
        {isNew && (
          <Button name="intent" value="confirm">
            {m.approaches_claim()}
          </Button>
        )}
        <Button kind="quiet" name="intent" value="withdraw">
          {state === "open" ? m.approaches_withdraw() : m.approaches_delete()}
        </Button>
      </form>
      {isNew && <p className="small soft">{m.approaches_claim_not_you()}</p>}
    </Panel>
  );
}
