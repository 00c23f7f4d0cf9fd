import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Reach } from "#app/ui/reach.tsx";
import type { OpeningRefusal } from "./open-expert-page.server.ts";

type Props = {
  /** Before a stage, where the link of the calendar entry has led; else before an expert's page. */
  isStage?: boolean;
  isAsked: boolean;
  /** When the next code may come, where the last one was not sent. */
  next: ReactNode;
  refusal: OpeningRefusal | null;
  office: string;
};

const codeText: Partial<Record<OpeningRefusal, () => string>> = {
  "code-wrong": m.rooms_device_code_wrong,
};

/** The expert's page on a further device: a code by mail opens it. */
export function OtherDevice({ isStage = false, isAsked, next, refusal, office }: Props) {
  const error = refusal ? codeText[refusal]?.() : undefined;
  return (
    <Panel tone="warn">
      <h2>{isStage ? m.rooms_stage_other() : m.rooms_expert_other()}</h2>
      <p>{isStage ? m.rooms_stage_other_text() : m.rooms_expert_other_text()}</p>
      {next}
      {isAsked && (
        <form method="post" noValidate>
          <Field
            name="code"
            label={m.rooms_device_code()}
            hint={m.rooms_device_code_hint()}
            inputMode="numeric"
            autoComplete="one-time-code"
            error={error}
            required
            short
          />
          <Button name="intent" value="open">
            {m.rooms_device_open()}
          </Button>
        </form>
      )}
      <form method="post">
        <Button kind={isAsked ? "quiet" : "main"} name="intent" value="ask-code">
          {isAsked ? m.rooms_device_ask_again() : m.rooms_device_ask()}
        </Button>
      </form>
      <p className="small">
        <Reach text={m.rooms_expert_other_help({ phone: office })} phone={office} />
      </p>
    </Panel>
  );
}
