import { DateTime } from "luxon";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/form.tsx";
import { timeOfDay } from "#app/ui/moments.ts";
import { whenWords } from "#app/ui/when.ts";
import type { Asked, FormProps } from "./form-props.ts";
import { mostDates, word } from "./planning.ts";

/** Times at which all chosen experts are free, and the dates themselves. */
export function WhenFields(props: FormProps & Asked) {
  const { typed, foresight, isLive, error } = props;
  const days = typed.day ?? [""];
  const { free } = foresight;
  const soon = free.slice(0, 3).map((day) => ({ ...day, starts: day.starts.slice(0, 2) }));
  const isSecond = word(typed, "second") !== "";
  return (
    <fieldset className="field" id="wann">
      <legend>{m.planning_when()}</legend>
      <p className="hint">
        {free.length > 0 ? m.planning_free_times() : m.planning_free_times_none()}
      </p>
      <div className="chips">
        {soon.flatMap(({ starts }) =>
          starts.map((start) => <FreeTime key={+start} start={start} {...props} />),
        )}
      </div>
      {free.length > 0 && (
        <details>
          <summary>{m.planning_free_times_all()}</summary>
          <ul className="free-times">
            {free.map(({ day, starts }) => (
              <li key={+day}>
                <b>{dayWords(day, props)}</b>
                <div className="chips">
                  {[...starts]
                    .sort((a, b) => +a - +b)
                    .map((start) => (
                      <FreeTime key={+start} start={start} {...props} short />
                    ))}
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
      {!isLive && (
        <Button small kind="quiet" name="intent" value="free-times">
          {m.planning_show_free_times()}
        </Button>
      )}
      <ol className="dates">
        {days.map((day, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a date is known by its place alone.
          <li key={n}>
            <Field
              {...{ id: `day-${n}`, name: "day", type: "date", label: m.planning_day() }}
              error={error(`day-${n}`)}
              defaultValue={day}
            />
            <Field
              {...{ id: `from-${n}`, name: "from", type: "time", label: m.planning_from() }}
              error={error(`from-${n}`)}
              defaultValue={word(typed, "from", n)}
            />
            <Field
              {...{ id: `to-${n}`, name: "to", type: "time", label: m.planning_to() }}
              error={error(`to-${n}`)}
              defaultValue={word(typed, "to", n)}
            />
            {days.length > 1 && (
              <Button small kind="quiet" name="intent" value={`without-date=${n}`}>
                {m.planning_without_date({ number: n + 1 })}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!isSecond && days.length < mostDates && (
        <Button small kind="quiet" name="intent" value="one-more-date">
          {m.planning_one_more_date()}
        </Button>
      )}
    </fieldset>
  );
}

type Shown = FormProps & { start: Date; short?: boolean };

function FreeTime({ start, short, zone, now, typed }: Shown) {
  const value = DateTime.fromJSDate(start, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
  const chosen = `${word(typed, "day")}T${word(typed, "from")}`;
  const clock = timeOfDay(start, zone, getLocale());
  return (
    <button type="submit" name="intent" value={`time=${value}`} aria-pressed={value === chosen}>
      {short ? clock : `${dayWords(start, { zone, now })}, ${clock}`}
    </button>
  );
}

/** "Mi., 2. Dezember" */
const dayWords = (day: Date, { zone, now }: Pick<FormProps, "zone" | "now">) =>
  whenWords({ startsAt: day, endsAt: day, zone, locale: getLocale(), now }).day.replace(
    / \d{4}$/,
    "",
  );
