import { m } from "#app/generated/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import type { TapingState } from "./taping.ts";

type Props = {
  isPlanned: boolean;
  state: TapingState | null;
  /** "lecture" or "round". */
  format: string;
  /** Of who stands at the door; whoever is no attendee will be seen and heard. */
  role?: string;
};

const now: Record<TapingState, () => string> = {
  running: m.taping_door_running,
  asked: m.taping_door_asked,
  paused: m.taping_door_paused,
};

/** Before one comes, and at the door: that it is recorded, or will be, and whether that means oneself. */
export function TapingTold({ isPlanned, state, format, role = "attendee" }: Props) {
  const isRound = format === "round";
  if (!isPlanned && !state) return null;
  const planned = isRound ? m.taping_planned_round() : m.taping_planned_public();
  const oneself = isRound || role !== "attendee" ? m.taping_door_stage() : m.taping_door_audience();
  return (
    <Notice tone="plain">
      <p data-taping={state ?? "planned"}>
        <span aria-hidden="true">{state === "running" ? "●" : "○"}</span>{" "}
        {state ? `${now[state]()} ${oneself}` : planned}
      </p>
    </Notice>
  );
}
