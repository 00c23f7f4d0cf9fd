import { type ReactNode, useRef, useState } from "react";
import { type Naming, namesToChoose } from "#app/features/rooms/shown-name.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import type { Floor } from "./use-floor.ts";

type Props = Pick<Floor, "act"> & {
  named: { name: string; company: string };
  /** Camera and microphone before anyone else sees or hears them. */
  checks: ReactNode;
};

/** Somebody of the audience is asked onto the stage: devices, name, and yes or no. Nobody is on air by themselves. */
export function StageQuestion({ act, named, checks }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isChecking, setChecking] = useState(false);
  const [naming, setNaming] = useState<Naming>("name");
  const look = () => {
    setChecking(true);
    dialog.current?.showModal();
  };
  const answer = async (intent: "accept" | "decline") => {
    setChecking(false);
    dialog.current?.close();
    await act({ intent, naming });
  };
  return (
    <section className="stage-question" aria-labelledby="stage-question">
      <h2 id="stage-question">{m.floor_asked()}</h2>
      <p className="acts">
        <Button type="button" small onClick={look}>
          {m.floor_look()}
        </Button>
        <Button type="button" small kind="quiet" onClick={() => answer("decline")}>
          {m.floor_no()}
        </Button>
      </p>
      <dialog
        ref={dialog}
        className="room-dialog"
        aria-labelledby="stage-dialog"
        onClose={() => setChecking(false)}
      >
        <h2 id="stage-dialog">{m.floor_question()}</h2>
        <p>{m.floor_question_text()}</p>
        <fieldset className="field">
          <legend>{m.floor_naming()}</legend>
          {namesToChoose({ displayName: named.name, company: named.company }).map((one) => (
            <div className="choice" key={one.naming}>
              <input
                type="radio"
                name="stage-naming"
                id={`stage-${one.naming}`}
                checked={one.naming === naming}
                onChange={() => setNaming(one.naming)}
              />
              <label htmlFor={`stage-${one.naming}`}>{one.text}</label>
            </div>
          ))}
        </fieldset>
        {isChecking && checks}
        <div className="acts">
          <Button type="button" kind="quiet" onClick={() => answer("decline")}>
            {m.floor_no()}
          </Button>
          <Button type="button" onClick={() => answer("accept")}>
            {m.floor_yes()}
          </Button>
        </div>
      </dialog>
    </section>
  );
}
