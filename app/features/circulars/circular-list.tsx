import { m } from "#app/generated/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Pending } from "#app/ui/desk.tsx";
import type { CircularState } from "./circulars.ts";
import { circularStateText } from "./texts.ts";

type Written = { id: string; subject: string; state: CircularState; at: string };
type Props = { circulars: Written[]; address: (id: string) => string };

/** What the office has written about the session so far. */
export function CircularList({ circulars, address }: Props) {
  return (
    <section>
      <h2>{m.circulars_earlier()}</h2>
      {circulars.length === 0 && <p className="soft">{m.circulars_earlier_none()}</p>}
      {circulars.length > 0 && (
        <Pending
          lines={circulars.map(({ id, subject, state, at }) => ({
            key: id,
            mark: circularStateText[state](),
            title: subject,
            note: at,
            step: (
              <ButtonLink small kind="quiet" href={address(id)}>
                {m.circulars_look()}
              </ButtonLink>
            ),
          }))}
        />
      )}
    </section>
  );
}
