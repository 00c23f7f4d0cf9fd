import { useEffect, useState } from "react";
import type { DoorPage } from "#app/features/rooms/shown.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { canReach, playTone } from "./probe.ts";

/** What an attendee can try out before: connection and loudspeaker. Without script nothing is claimed. */
export function AttendeeChecks({ door }: { door: DoorPage }) {
  const [reached, setReached] = useState<boolean | null>(null);
  const [played, setPlayed] = useState(false);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => {
    setHasScript(true);
    if (door.livekitUrl) canReach(door.livekitUrl).then(setReached);
  }, [door.livekitUrl]);
  return (
    <>
      <Checks
        items={[
          {
            name: m.rooms_connection(),
            words:
              reached === null
                ? m.rooms_not_checked()
                : reached
                  ? m.rooms_connection_good()
                  : m.rooms_connection_none(),
            isGood: reached ?? undefined,
          },
          {
            name: m.rooms_sound(),
            words: played ? m.rooms_sound_played() : m.rooms_not_checked(),
            isGood: played || undefined,
          },
          { name: m.rooms_camera(), words: m.rooms_not_needed() },
          { name: m.rooms_name(), words: door.displayName },
        ]}
      />
      <p className="check-button">
        {hasScript && (
          <Button type="button" kind="quiet" onClick={() => playTone().then(() => setPlayed(true))}>
            {played ? m.rooms_sound_check_again() : m.rooms_sound_check()}
          </Button>
        )}
      </p>
      <output className="small soft block">{played ? m.rooms_sound_heard() : ""}</output>
    </>
  );
}

type Item = { name: string; words: string; isGood?: boolean };

/** A list of what is ready. */
function Checks({ items }: { items: Item[] }) {
  return (
    <ul className="checks">
      {items.map(({ name, words, isGood }) => (
        <li key={name}>
          {name}
          <b className={isGood === undefined ? "" : isGood ? "good" : "bad"}>{words}</b>
        </li>
      ))}
    </ul>
  );
}
