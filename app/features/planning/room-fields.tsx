import { settingWords } from "#app/features/sessions/editing-texts.ts";
import { roundSeats } from "#app/features/sessions/session-plan.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Choice, ChoiceGroup } from "#app/ui/form.tsx";
import type { FormProps } from "./form-props.ts";
import { word } from "./planning.ts";

type Props = Pick<FormProps, "typed">;

/** Whether an audience hears a stage, or everybody speaks. */
export const FormatField = ({ typed }: Props) => (
  <>
    <Setting typed={typed} name="format" legend={m.planning_format()} />
    <p className="hint">{m.planning_format_hint({ count: roundSeats })}</p>
  </>
);

/** What goes on in the room beside the stage, whether that is recorded, and who moderates. */
export const RoomFields = ({ typed }: Props) => (
  <>
    <Setting typed={typed} name="questions" legend={m.planning_questions()} />
    <p className="hint">{m.planning_questions_hint()}</p>
    <Setting typed={typed} name="chat" legend={m.planning_chat()} />
    <ChoiceGroup legend={m.planning_recording()}>
      <Choice
        {...{ name: "recording", value: "announced" }}
        label={m.planning_recording_on()}
        hint={m.taping_plan_hint()}
        defaultChecked={word(typed, "recording") === "announced"}
      />
    </ChoiceGroup>
    <Setting typed={typed} name="partners" legend={m.planning_partners()} />
    <p className="hint">{m.planning_partners_hint()}</p>
  </>
);

type SettingProps = Props & { name: "format" | "questions" | "chat" | "partners"; legend: string };

/** One of a few, the first unless another one was chosen. */
function Setting({ typed, name, legend }: SettingProps) {
  const values = Object.entries<() => string>(settingWords[name]);
  const chosen = values.find(([value]) => value === word(typed, name)) ?? values[0];
  return (
    <ChoiceGroup legend={legend}>
      {values.map(([value, text]) => (
        <Choice
          key={value}
          {...{ type: "radio", name, value }}
          label={text()}
          defaultChecked={value === chosen?.[0]}
        />
      ))}
    </ChoiceGroup>
  );
}
