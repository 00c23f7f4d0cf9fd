import { useEffect, useRef, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, ChoiceGroup } from "#app/ui/form.tsx";
import { LedElsewhere } from "./led-elsewhere.tsx";
import type { DoorPage } from "./shown.ts";
import { Unavailable } from "./unavailable.tsx";

/** The way in. Before the doors open, a place of the same size says when the button comes. */
export function Entry({ door }: { door: DoorPage }) {
  const isOpen = door.entrance === "open";
  const { form, isComing, come } = useComing(isOpen && door.isAvailable && !door.elsewhere);
  if (isOpen && door.elsewhere) return <LedElsewhere elsewhere={door.elsewhere} />;
  if (isOpen && !door.isAvailable) return <WithoutMedia door={door} />;
  const byItself = come && (
    <div className={isOpen ? "invisible" : undefined} aria-hidden={isOpen}>
      <Choice
        name="beizeiten"
        label={m.rooms_enter_by_itself()}
        checked={isComing}
        disabled={isOpen}
        onChange={(event) => come(event.currentTarget.checked)}
      />
    </div>
  );
  if (isOpen)
    return (
      <form method="post" ref={form}>
        <Who door={door} />
        <p>
          <Button>{m.rooms_enter()}</Button>
        </p>
        {byItself}
      </form>
    );
  return (
    <div>
      <Who door={door} />
      <p>
        <span className="later">{m.rooms_enter_later({ time: door.opens })}</span>
      </p>
      {byItself}
    </div>
  );
}

/** Who wants to is taken in at the moment the doors open; the page has learned of it from the server. */
function useComing(isOpen: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const [isComing, setComing] = useState(false);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  useEffect(() => {
    if (isOpen && isComing) form.current?.submit();
  }, [isOpen, isComing]);
  return { form, isComing, come: hasScript ? setComing : null };
}

/** The room server is away: the other way, and the questions, which do not depend on it. */
const WithoutMedia = ({ door }: { door: DoorPage }) => (
  <>
    <Unavailable door={door} />
    <form method="post">
      <p>{m.rooms_enter_without()}</p>
      <p>
        <Button kind="quiet">{m.rooms_enter_without_button()}</Button>
      </p>
    </form>
  </>
);

/** Under which name one comes in; in a round that is one's own choice. */
function Who({ door: { role, format, displayName, names } }: { door: DoorPage }) {
  if (!displayName) return <p className="small soft">{m.rooms_enter_unnamed()}</p>;
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
