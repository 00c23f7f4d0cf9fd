import type { NewEnd } from "#app/features/sessions/running.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { ActForm } from "./act-form.tsx";
import { clockOf } from "./clock-words.ts";

type Props = { ends: NewEnd[]; zone: string; action: string; back?: string };

/** "15 Minuten länger, bis 11:15 Uhr", each by one press; or that somebody is not free until then. */
export function Prolonging({ ends, zone, action, back }: Props) {
  return (
    <ul className="prolonging">
      {ends.map(({ minutes, endsAt, isFree }) => (
        <li key={minutes}>
          {isFree ? (
            <ActForm action={action}>
              <Hidden name="ende" value={endsAt.toISOString()} />
              {back && <Hidden name="zurueck" value={back} />}
              <Button small kind="quiet" name="intent" value="prolong">
                {m.rooms_prolong({ minutes, time: clockOf(endsAt, zone) })}
              </Button>
            </ActForm>
          ) : (
            <span className="soft">
              {m.rooms_prolong_taken({ minutes, time: clockOf(endsAt, zone) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
