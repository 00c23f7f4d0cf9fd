import { useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { areShortcutsOn, keepShortcuts, type Shortcut, shortcuts } from "#app/ui/shortcuts.ts";

const words: Record<Shortcut, () => string> = {
  microphone: m.rooms_microphone,
  camera: m.rooms_camera,
  hand: m.rooms_key_hand,
  help: m.rooms_key_help,
};

/** The keys of the room, and the switch that turns them off. */
export function ShortcutHelp() {
  const [isOn, setOn] = useState(areShortcutsOn);
  const change = (next: boolean) => {
    keepShortcuts(next);
    setOn(next);
  };
  return (
    <details className="keys">
      <summary>{m.rooms_keys()}</summary>
      <dl>
        {(Object.keys(shortcuts) as Shortcut[]).map((one) => (
          <div key={one}>
            <dt>{words[one]()}</dt>
            <dd>
              <kbd>{shortcuts[one].replace("Ctrl", m.rooms_key_control())}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <div className="choice">
        <input
          id="keys-on"
          type="checkbox"
          checked={isOn}
          onChange={(event) => change(event.currentTarget.checked)}
        />
        <label htmlFor="keys-on">{m.rooms_keys_on()}</label>
      </div>
    </details>
  );
}
