import { m } from "#app/generated/paraglide/messages.js";
import { Field, Hidden, Select } from "#app/ui/form.tsx";
import type { Asked, FormProps } from "./form-props.ts";
import { word } from "./planning.ts";

/** How many seats there are, and how many of them a partner's guests have first. */
export function SeatFields({ typed, choice, problems, error }: FormProps & Asked) {
  const keptOf = (id: string) => {
    const place = typed.keptFor?.indexOf(id) ?? -1;
    return place < 0 ? "" : word(typed, "kept", place);
  };
  const sum = (typed.kept ?? []).reduce((total, seats) => total + (Number(seats) || 0), 0);
  const isWrong = Object.keys(problems).some((field) => field.startsWith("kept"));
  return (
    <>
      <Field
        name="seats"
        type="number"
        label={m.planning_seats()}
        error={error("seats")}
        defaultValue={word(typed, "seats")}
        min={1}
        max={5000}
        inputMode="numeric"
        short
      />
      {choice.partners.length > 0 && (
        <details open={isWrong}>
          <summary>
            {sum > 0 ? m.planning_kept_sum({ count: sum }) : m.planning_kept_none()}
          </summary>
          <p className="hint">{m.planning_kept_hint()}</p>
          <div className="beside">
            {choice.partners.map(({ id, shortName }, n) => (
              <div key={id}>
                <Hidden name="keptFor" value={id} />
                <Field
                  {...{ id: `kept-${n}`, name: "kept", type: "number", label: shortName }}
                  error={error(`kept-${n}`)}
                  defaultValue={keptOf(id)}
                  min={0}
                  inputMode="numeric"
                  short
                />
              </div>
            ))}
          </div>
          <Select
            name="keptHours"
            label={m.planning_kept_until()}
            defaultValue={word(typed, "keptHours") || "48"}
            options={[
              { value: "24", label: m.planning_hours_24() },
              { value: "48", label: m.planning_hours_48() },
              { value: "72", label: m.planning_hours_72() },
              { value: "168", label: m.planning_hours_168() },
            ]}
          />
        </details>
      )}
    </>
  );
}
