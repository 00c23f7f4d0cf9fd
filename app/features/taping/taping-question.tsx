import type { ComponentType, ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import type { OwnTaping, TapingState } from "./taping.ts";

type Props = {
  own: OwnTaping;
  state: TapingState | null;
  Form: ComponentType<{ action: string; className?: string; children: ReactNode }>;
  action: string;
};

/** Somebody on stage, or about to be, is asked: what, who sees it, that it can be taken back; yes or no. */
export function TapingQuestion({ state, Form, action }: Props) {
  return (
    <section className="taping-question" aria-labelledby="taping-question">
      <h2 id="taping-question">{m.taping_question()}</h2>
      <p>
        {m.taping_question_what()} {m.taping_question_who()} {m.taping_question_back()}
      </p>
      {state === "running" && <p>{m.taping_question_running()}</p>}
      <Form action={action} className="acts">
        <Button small name="intent" value="taping-agree">
          {m.taping_yes()}
        </Button>
        <Button small kind="quiet" name="intent" value="taping-refuse">
          {m.taping_no()}
        </Button>
      </Form>
    </section>
  );
}

/** What one has answered, in few words, and the way to the other answer. */
export function TapingAnswered({ own: { answer }, Form, action }: Props) {
  const hasAgreed = answer === "agreed";
  return (
    <div className="taping-answered">
      <span>{hasAgreed ? m.taping_own_agreed() : m.taping_own_refused()}</span>
      <Form action={action}>
        <button type="submit" name="intent" value={hasAgreed ? "taping-refuse" : "taping-agree"}>
          {hasAgreed ? m.taping_take_back() : m.taping_agree_after_all()}
        </button>
      </Form>
    </div>
  );
}
