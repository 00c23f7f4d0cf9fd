import { useEffect, useRef } from "react";

/** What a key does in the room; each with Control, so that nobody presses it by mistake. */
export const shortcuts = {
  microphone: "Ctrl+D",
  camera: "Ctrl+E",
  hand: "Ctrl+Shift+H",
  help: "Ctrl+Shift+K",
} as const;
export type Shortcut = keyof typeof shortcuts;

type Acts = Partial<Record<Shortcut, () => unknown>>;
type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** The shortcut that was pressed, if any; the Command key of a Mac counts as Control. */
export function shortcutOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed) {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const typed = ["Ctrl", ...(shiftKey ? ["Shift"] : []), key.toUpperCase()].join("+");
  return (Object.keys(shortcuts) as Shortcut[]).find((one) => shortcuts[one] === typed);
}

const key = "verbund-tasten";

/** Some people dictate or use keys of their own: they switch the room's off, for this browser. */
export const areShortcutsOn = () => localStorage.getItem(key) !== "aus";
export const keepShortcuts = (isOn: boolean) => localStorage.setItem(key, isOn ? "an" : "aus");

/** Listens for these shortcuts while the piece that knows them is shown. */
export function useShortcuts(acts: Acts) {
  const newest = useRef(acts);
  newest.current = acts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const pressed = shortcutOf(event);
      const act = pressed && newest.current[pressed];
      if (!act || !areShortcutsOn()) return;
      event.preventDefault();
      if (!event.repeat) act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
