import { m } from "#app/generated/paraglide/messages.js";
import { Choice, ChoiceGroup, Field } from "#app/ui/form.tsx";
import type { Asked, FormProps } from "./form-props.ts";
import { word } from "./planning.ts";

/** To whom it is shown besides one's own guests, and from when. */
export function PublishFields({ typed, choice, error }: FormProps & Asked) {
  const isLater = word(typed, "publish") === "later";
  const isSecond = word(typed, "second") !== "";
  return (
    <>
      {isSecond && (
        <fieldset className="field">
          <legend>{m.planning_open()}</legend>
          <p className="hint">{m.planning_open_hint()}</p>
          <Moment day="openDay" time="openTime" {...{ typed, error }} />
        </fieldset>
      )}
      {choice.alliances.length > 0 && (
        <ChoiceGroup legend={m.planning_list()}>
          {choice.alliances.map(({ id, name }) => (
            <Choice
              key={id}
              {...{ name: "alliance", id: `alliance-${id}`, value: id }}
              label={m.planning_list_to({ alliance: name })}
              defaultChecked={typed.alliance?.includes(id) ?? false}
            />
          ))}
        </ChoiceGroup>
      )}
      <ChoiceGroup legend={m.planning_publish_when()}>
        <Choice
          {...{ type: "radio", name: "publish", value: "now" }}
          label={m.planning_publish_now()}
          defaultChecked={!isLater}
        />
        <Choice
          {...{ type: "radio", name: "publish", value: "later" }}
          label={m.planning_publish_later()}
          defaultChecked={isLater}
        />
        <div className="later">
          <Moment day="publishDay" time="publishTime" {...{ typed, error }} />
        </div>
      </ChoiceGroup>
    </>
  );
}

type MomentProps = Pick<FormProps, "typed"> &
  Asked & { day: "openDay" | "publishDay"; time: "openTime" | "publishTime" };

/** A day and a time of it. */
const Moment = ({ day, time, typed, error }: MomentProps) => (
  <div className="beside">
    <Field
      {...{ name: day, type: "date", label: m.planning_day() }}
      error={error(day)}
      defaultValue={word(typed, day)}
    />
    <Field
      {...{ name: time, type: "time", label: m.planning_time() }}
      defaultValue={word(typed, time)}
    />
  </div>
);
