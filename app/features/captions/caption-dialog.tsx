import { type ReactNode, useRef } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { type CaptionChoice, chooseCaptions, colours, places, sizes } from "./caption-choice.ts";

const sizeWords: Record<CaptionChoice["size"], () => string> = {
  normal: m.captions_size_normal,
  large: m.captions_size_large,
  huge: m.captions_size_huge,
};

const colourWords: Record<CaptionChoice["colours"], () => string> = {
  light: m.captions_colours_light,
  yellow: m.captions_colours_yellow,
  dark: m.captions_colours_dark,
};

const placeWords: Record<CaptionChoice["place"], () => string> = {
  below: m.captions_place_below,
  over: m.captions_place_over,
};

/** How captions look: what is chosen shows at once, and stays on this device. */
export function CaptionDialog({ choice }: { choice: CaptionChoice }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button
        type="button"
        small
        kind="quiet"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {m.captions_look()}
      </Button>
      <dialog ref={dialog} className="room-dialog" aria-labelledby="captions-look">
        <h2 id="captions-look">{m.captions_look_title()}</h2>
        <Options
          name="size"
          legend={m.captions_size()}
          all={sizes}
          words={sizeWords}
          chosen={choice.size}
        />
        <Options
          name="colours"
          legend={m.captions_colours()}
          all={colours}
          words={colourWords}
          chosen={choice.colours}
        />
        <Options
          name="place"
          legend={m.captions_place()}
          all={places}
          words={placeWords}
          chosen={choice.place}
        />
        <Switch name="isLog" isOn={choice.isLog}>
          {m.captions_as_log()}
        </Switch>
        {choice.isLog && (
          <Switch name="isAloud" isOn={choice.isAloud}>
            {m.captions_aloud()}
          </Switch>
        )}
        <form method="dialog">
          <Button>{m.rooms_done()}</Button>
        </form>
      </dialog>
    </>
  );
}

type OptionsProps<Value extends string> = {
  name: keyof CaptionChoice;
  legend: string;
  all: readonly Value[];
  words: Record<Value, () => string>;
  chosen: Value;
};

function Options<Value extends string>({ name, legend, all, words, chosen }: OptionsProps<Value>) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {all.map((value) => (
        <div className="choice" key={value}>
          <input
            type="radio"
            id={`captions-${name}-${value}`}
            name={`captions-${name}`}
            checked={value === chosen}
            onChange={() => chooseCaptions({ [name]: value })}
          />
          <label htmlFor={`captions-${name}-${value}`}>{words[value]()}</label>
        </div>
      ))}
    </fieldset>
  );
}

type SwitchProps = { name: "isLog" | "isAloud"; isOn: boolean; children: ReactNode };

const Switch = ({ name, isOn, children }: SwitchProps) => (
  <div className="choice">
    <input
      id={`captions-${name}`}
      type="checkbox"
      checked={isOn}
      onChange={(event) => chooseCaptions({ [name]: event.currentTarget.checked })}
    />
    <label htmlFor={`captions-${name}`}>{children}</label>
  </div>
);
