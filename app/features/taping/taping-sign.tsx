import { useEffect, useRef } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { announce } from "#app/ui/announcer.tsx";
import type { TapingState } from "./taping.ts";

/** A shape of its own for each, beside the words: nobody has to tell colours apart. */
const marks: Record<TapingState, string> = { asked: "○", running: "●", paused: "❚❚" };

const texts: Record<TapingState, () => string> = {
  asked: m.taping_state_asked,
  running: m.taping_state_running,
  paused: m.taping_state_paused,
};

type Props = { state: TapingState | null; isRound: boolean };

/** Whether the stage is recorded, on every screen of the room, said once when it changes. */
export function TapingSign({ state, isRound }: Props) {
  const text = state ? textOf(state, isRound) : "";
  const before = useRef<TapingState | null>(null);
  useEffect(() => {
    const was = before.current;
    before.current = state;
    if (state && state !== was) announce(text);
    if (!state && was && was !== "asked") announce(m.taping_told_ended());
  }, [state, text]);
  if (!state) return null;
  return (
    <p className="taping-sign" data-taping={state}>
      <span aria-hidden="true">{marks[state]}</span> {text}
    </p>
  );
}

const textOf = (state: TapingState, isRound: boolean) =>
  state === "running" && isRound ? m.taping_state_running_round() : texts[state]();
