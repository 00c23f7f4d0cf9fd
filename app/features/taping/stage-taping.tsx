import type { ComponentProps } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { late } from "#app/ui/late.tsx";
import { TapingSign } from "./taping-sign.tsx";

/** Loaded by those alone who are asked. */
const TapingQuestion = late(() => import("./taping-question.tsx"), "TapingQuestion");
const TapingAnswered = late(() => import("./taping-question.tsx"), "TapingAnswered");

type Props = ComponentProps<typeof TapingQuestion> & { isRound: boolean };

/**
 * Whether the stage is recorded, for everybody, in a line of its own between head and stage, with one's own answer
 * beside it; and the question to the person in front of the page, until it is answered.
 */
export function StageTaping({ isRound, ...props }: Props) {
  const { own, state } = props;
  return (
    <section className="taping" aria-label={state ? m.taping_title() : undefined}>
      <div className="taping-line">
        <TapingSign state={state} isRound={isRound} />
        {state && own.answer !== "open" && <TapingAnswered {...props} />}
      </div>
      {state && own.isAsked && own.answer === "open" && <TapingQuestion {...props} />}
    </section>
  );
}
