import { type ReactNode, useEffect, useRef } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { DeviceMenu } from "./device-menu.tsx";
import type { LayoutWish } from "./layout.ts";
import { ShortcutHelp } from "./shortcut-help.tsx";
import type { ChangeView, DataUse, View } from "./view.ts";

type Props = { view: View; onChange: ChangeView; speaks: boolean; onClose: () => void };

const layoutWords: [LayoutWish, () => string][] = [
  ["auto", m.rooms_layout_auto],
  ["speaker", m.rooms_layout_speaker],
  ["grid", m.rooms_layout_grid],
  ["screen", m.rooms_layout_screen],
];

const dataWords: [DataUse, () => string][] = [
  ["all", m.rooms_data_all],
  ["low", m.rooms_data_low],
  ["sound", m.rooms_sound_only],
];

/** Devices, what one sees and hears, how much data that takes, and the keys; open as long as it is there. */
export function SoundDialog({ view, onChange, speaks, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="room-dialog"
      aria-labelledby="sound-and-picture"
      onClose={onClose}
    >
      <h2 id="sound-and-picture">{m.rooms_sound_and_picture()}</h2>
      <DeviceMenu speaks={speaks} />
      <div className="choice">
        <input
          id="others-on"
          type="checkbox"
          checked={!view.isMuted}
          onChange={(event) => onChange({ isMuted: !event.currentTarget.checked })}
        />
        <label htmlFor="others-on">{m.rooms_hear_others()}</label>
      </div>
      <Options
        name="layout"
        legend={m.rooms_layout()}
        options={layoutWords}
        chosen={view.layout}
        onChoose={(layout) => onChange({ layout })}
      />
      <Options
        name="data"
        legend={m.rooms_data()}
        options={dataWords}
        chosen={view.data}
        onChoose={(data) => onChange({ data })}
      />
      <ShortcutHelp />
      <form method="dialog">
        <Button>{m.rooms_done()}</Button>
      </form>
    </dialog>
  );
}

type OptionsProps<Value extends string> = {
  name: string;
  legend: ReactNode;
  options: [Value, () => string][];
  chosen: Value;
  onChoose: (value: Value) => void;
};

function Options<Value extends string>(props: OptionsProps<Value>) {
  const { name, legend, options, chosen, onChoose } = props;
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {options.map(([value, words]) => (
        <div className="choice" key={value}>
          <input
            type="radio"
            id={`${name}-${value}`}
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <label htmlFor={`${name}-${value}`}>{words()}</label>
        </div>
      ))}
    </fieldset>
  );
}
