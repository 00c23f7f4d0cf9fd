import { useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import type { Seen } from "./checks.ts";
import { playTone } from "./sound.ts";

type Props = { heard: Seen["sound"]; answer: (sound: Seen["sound"]) => void };

/** Only the reader can tell whether a loudspeaker sounds. */
export function TestTone({ heard, answer }: Props) {
  const [hasPlayed, setPlayed] = useState(false);
  const play = () => playTone().then(() => setPlayed(true));
  return (
    <section>
      <h2>{m.checks_tone()}</h2>
      <p className="check-button">
        <Button type="button" kind="quiet" onClick={play}>
          {hasPlayed ? m.checks_tone_again() : m.checks_tone_play()}
        </Button>
      </p>
      {hasPlayed && (
        <fieldset className="field">
          <legend>{m.checks_tone_question()}</legend>
          {(["heard", "not-heard"] as const).map((value) => (
            <div key={value} className="choice">
              <input
                type="radio"
                id={value}
                name="sound"
                checked={heard === value}
                onChange={() => answer(value)}
              />
              <label htmlFor={value}>
                {value === "heard" ? m.checks_tone_yes() : m.checks_tone_no()}
              </label>
            </div>
          ))}
        </fieldset>
      )}
    </section>
  );
}
