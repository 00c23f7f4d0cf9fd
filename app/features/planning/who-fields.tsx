import { m } from "#app/generated/paraglide/messages.js";
import { Chips } from "#app/ui/chips.tsx";
import type { FormProps } from "./form-props.ts";

/** One's own experts and those lent by partners; who is promised elsewhere at that time is struck out. */
export function WhoFields({ typed, choice, foresight, expertHref }: FormProps) {
  const { experts, others } = choice;
  return (
    <Chips
      legend={m.planning_who()}
      name="expert"
      type="checkbox"
      hint={experts.length === 0 ? m.planning_who_nobody() : undefined}
      chips={experts.map(({ id, name, lentBy }) => {
        const struck = foresight.taken.includes(id);
        return {
          value: id,
          checked: typed.expert?.includes(id) ?? false,
          struck,
          label: (
            <>
              {lentBy ? m.planning_who_lent({ name, home: lentBy }) : name}
              {struck && <em> · {m.planning_who_taken()}</em>}
            </>
          ),
        };
      })}
    >
      {others.length > 0 && (
        <details>
          <summary>{m.planning_who_others({ count: others.length })}</summary>
          <ul>
            {others.map(({ id, name, lentBy }) => (
              <li key={id}>
                {m.planning_who_at({ name, home: lentBy ?? "" })}{" "}
                <a href={expertHref(id)}>{m.planning_who_ask()}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Chips>
  );
}
