import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Field } from "#app/ui/form.tsx";
import { localTime } from "#app/ui/local-time.ts";
import { fullMoment } from "#app/ui/moments.ts";
import type { MomentShown } from "./moments.ts";
import { dueText, momentText } from "./texts.ts";

type Props = { moments: MomentShown[]; zone: string };

const oldAndNew = ({ at, to }: MomentShown, zone: string) => ({
  at: fullMoment(at, zone, getLocale()),
  to: fullMoment(to, zone, getLocale()),
});

/** What moves along, each with its old and its new time. */
export function MomentList({ moments, zone }: Props) {
  if (moments.length === 0) return null;
  return (
    <>
      <p>{m.moments_along()}</p>
      <ul>
        {moments.map((moment) => (
          <li key={moment.key}>
            {momentText[moment.kind](moment)}: {m.moments_from_to(oldAndNew(moment, zone))}
            {moment.isDue && <b> {dueText[moment.kind]()}</b>}
          </li>
        ))}
      </ul>
    </>
  );
}

type Fields = Props & { typed: Record<string, string>; unreadable: string[] };

/** The same, each to be changed. */
export function MomentFields({ moments, zone, typed, unreadable }: Fields) {
  if (moments.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{m.moments_along()}</legend>
      {moments.map((moment) => {
        const { key, kind, to, isDue } = moment;
        const was = m.moments_before({ at: oldAndNew(moment, zone).at });
        const due = kind === "publication" ? undefined : dueText[kind]();
        return (
          <Field
            key={key}
            name={`moment-${key}`}
            type="datetime-local"
            label={momentText[kind](moment)}
            hint={isDue && due ? `${was} ${due}` : was}
            defaultValue={typed[key] ?? localTime(to, zone)}
            error={errorOf(moment, unreadable)}
          />
        );
      })}
    </fieldset>
  );
}

function errorOf({ key, kind, isDue }: MomentShown, unreadable: string[]) {
  if (unreadable.includes(key)) return m.office_start_missing();
  return isDue && kind === "publication" ? dueText.publication() : undefined;
}
