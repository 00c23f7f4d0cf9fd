import type { DeviceChoice } from "./stage.ts";

const key = "verbund-geraete";

/** What was chosen at the door; `isQuiet`: who chose nothing comes in without camera and microphone. */
export function readChoice(isQuiet = false): DeviceChoice {
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<DeviceChoice>;
  return { camera: !isQuiet, microphone: !isQuiet, ...kept };
}

export const keepChoice = (choice: DeviceChoice) =>
  sessionStorage.setItem(key, JSON.stringify(choice));
