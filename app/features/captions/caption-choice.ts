import { useSyncExternalStore } from "react";

export const sizes = ["normal", "large", "huge"] as const;
export const colours = ["light", "yellow", "dark"] as const;
export const places = ["below", "over"] as const;

/** How one has captions shown: kept on this device, for every room. */
export type CaptionChoice = {
  isOn: boolean;
  size: (typeof sizes)[number];
  colours: (typeof colours)[number];
  place: (typeof places)[number];
  /** As a list to read back in, which a screen reader finds as a log. */
  isLog: boolean;
  /** Each new line of the list is read out. */
  isAloud: boolean;
};

const usual: CaptionChoice = {
  ...{ isOn: false, size: "normal", colours: "light", place: "below" },
  ...{ isLog: false, isAloud: false },
};

const key = "verbund-untertitel";
const listeners = new Set<() => void>();
let current: CaptionChoice | undefined;

export const useCaptionChoice = () => useSyncExternalStore(listen, chosen, () => usual);

export function chooseCaptions(part: Partial<CaptionChoice>) {
  current = { ...chosen(), ...part };
  localStorage.setItem(key, JSON.stringify(current));
  for (const listener of listeners) listener();
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function chosen(): CaptionChoice {
  current ??= read();
  return current;
}

/** What another version of this page has kept counts as far as it is known. */
function read(): CaptionChoice {
  const kept = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<CaptionChoice>;
  return {
    isOn: kept.isOn === true,
    size: sizes.find((one) => one === kept.size) ?? usual.size,
    colours: colours.find((one) => one === kept.colours) ?? usual.colours,
    place: places.find((one) => one === kept.place) ?? usual.place,
    isLog: kept.isLog === true,
    isAloud: kept.isAloud === true,
  };
}
