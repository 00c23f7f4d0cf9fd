import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, ChoiceGroup } from "#app/ui/form.tsx";
import type { DoorPage } from "./shown.ts";
import { Unavailable } from "./unavailable.tsx";

/** The way in. Before the doors open, a place of the same size says when the button comes. */
export function Entry({ door }: { door: DoorPage }) {
  const isOpen = door.entrance === "open";
  if (isOpen && !door.isAvailable) return <Unavailable door={door} />;
  const who = <Who door={door} />;
  if (!isOpen)
    return (
      <div>
        {who}
        <p>
          <span className="later">{m.rooms_enter_later({ time: door.opens })}</span>
        </p>
      </div>
    );
  return (
    <form method="post">
      {who}
      <p>
        <Button>{m.rooms_enter()}</Button>
      </p>
    </form>
  );
}

/** Under which name one comes in; in a round that is one's own choice. */
function Who({ door: { role, format, displayName, names } }: { door: DoorPage }) {
  const isRound = format === "round";
  const hint = isRound ? m.rooms_name_round() : m.rooms_name_attendee();
  return (
    <>
      {names.length > 1 ? (
        <ChoiceGroup legend={m.rooms_you_enter_as()}>
          {names.map(({ naming, text }, place) => (
            <Choice
              key={naming}
              type="radio"
              name="naming"
              value={naming}
              label={text}
              defaultChecked={place === 0}
            />
          ))}
        </ChoiceGroup>
      ) : (
        <p>
          {m.rooms_you_enter_as()} <b>{displayName}</b>
        </p>
      )}
      <p className="small soft">{role === "expert" ? m.rooms_name_expert() : hint}</p>
    </>
  );
}
