import type { ComponentProps } from "react";
import { late } from "#app/ui/late.tsx";
import { TapingSign } from "./taping-sign.tsx";

/** Loaded by those alone who are asked. */
const TapingQuestion = late(() => import("./taping-question.tsx"), "TapingQuestion");

type Props = ComponentProps<typeof TapingQuestion> & { isRound: boolean };

/** Whether the stage is recorded, for everybody; and the question to the person in front of the page. */
export function StageTaping({ isRound, ...props }: Props) {
  const { own, state } = props;
  const hasQuestion = state && (own.isAsked || own.answer !== "open");
  return (
    <>
      <TapingSign state={state} isRound={isRound} />
      {hasQuestion && <TapingQuestion {...props} />}
    </>
  );
}
