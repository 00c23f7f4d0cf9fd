import type { DeviceChoice } from "./stage.ts";

const key = "verbund-geraete";

export function readChoice(): DeviceChoice {
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<DeviceChoice>;
  return { camera: true, microphone: true, ...kept };
}

export const keepChoice = (choice: DeviceChoice) =>
  sessionStorage.setItem(key, JSON.stringify(choice));
