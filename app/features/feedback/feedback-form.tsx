import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, ChoiceGroup, ErrorSummary, TextArea } from "#app/ui/form.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { answeredText, usefulText } from "./answer-words.ts";
import {
  type FeedbackReply,
  type LinkState,
  longestNext,
  usefulness,
  waysAnswered,
} from "./feedback.ts";

type Refused = Extract<FeedbackReply, { ok: false }>;

/** The three questions. What was typed stays, and what is missing is said beside its question. */
export function FeedbackForm({ reply }: { reply: Refused | null }) {
  const typed = reply?.typed ?? {};
  const wrong = (field: string, sentence: string) =>
    reply?.problems[field] ? sentence : undefined;
  const useful = wrong("useful", m.feedback_useful_missing());
  const answered = wrong("answered", m.feedback_answered_missing());
  const next = wrong("next", m.feedback_next_long({ max: longestNext }));
  const errors = [
    useful && { field: "useful-5", label: m.feedback_useful(), message: useful },
    answered && { field: "answered-yes", label: m.feedback_answered(), message: answered },
    next && { field: "next", label: m.feedback_next(), message: next },
  ].filter((error) => typeof error === "object");
  return (
    <form id="rueckmeldung" method="post" noValidate>
      <ErrorSummary errors={errors} />
      <ChoiceGroup legend={m.feedback_useful()}>
        {usefulness.toReversed().map((value, n) => (
          <Choice
            key={value}
            type="radio"
            name="useful"
            value={String(value)}
            label={usefulText[value]()}
            defaultChecked={typed.useful === String(value)}
            error={n === 0 ? useful : undefined}
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup legend={m.feedback_answered()}>
        {waysAnswered.map((value, n) => (
          <Choice
            key={value}
            type="radio"
            name="answered"
            value={value}
            label={answeredText[value]()}
            defaultChecked={typed.answered === value}
            error={n === 0 ? answered : undefined}
          />
        ))}
      </ChoiceGroup>
      <TextArea
        name="next"
        label={m.feedback_next()}
        hint={m.feedback_next_hint()}
        maxLength={longestNext}
        optionalLabel
        defaultValue={typed.next}
        error={next}
      />
      <p className="submit">
        <Button>{m.feedback_send()}</Button>
      </p>
    </form>
  );
}

const said = {
  thanks: [m.feedback_thanks, m.feedback_thanks_text],
  spent: [m.feedback_spent, m.feedback_spent_text],
  over: [m.feedback_over, m.feedback_over_text],
} as const;

/** Where the link takes nothing any more. */
export function FeedbackDone({ state }: { state: Exclude<LinkState, "open"> | "thanks" }) {
  const [title, text] = said[state];
  return (
    <Panel tone={state === "thanks" ? "done" : "plain"}>
      <h1>{title()}</h1>
      <p>{text()}</p>
    </Panel>
  );
}
