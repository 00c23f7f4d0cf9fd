import { useEffect, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { playTone } from "./sound.ts";

/** What an attendee can try out at the door: the loudspeaker. Without script nothing is claimed. */
export function AttendeeChecks({ displayName }: { displayName: string }) {
  const [played, setPlayed] = useState(false);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  return (
    <>
      <ul className="checks">
        <li>
          {m.rooms_sound()}
          <b>{played ? m.rooms_sound_played() : m.rooms_not_checked()}</b>
        </li>
        <li>
          {m.rooms_camera()}
          <b>{m.rooms_not_needed()}</b>
        </li>
        {displayName && (
          <li>
            {m.rooms_name()}
            <b>{displayName}</b>
          </li>
        )}
      </ul>
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
