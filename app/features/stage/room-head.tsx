import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { State } from "#app/ui/state.tsx";
import { comings, everybodyIn, useRoom } from "./room-state.ts";

type Props = { title: string; minutesLeft: number; children?: ReactNode };

export function RoomHead({ title, minutesLeft, children }: Props) {
  return (
    <header>
      <RoomTitle title={title} minutesLeft={minutesLeft} />
      {children}
    </header>
  );
}

/** How many are in the room, oneself included. */
export function RoomHeadCount() {
  const count = everybodyIn(useRoom(comings)).length;
  return <State kind="now">{m.rooms_present({ count })}</State>;
}

export function RoomTitle({ title, minutesLeft }: { title: string; minutesLeft: number }) {
  return (
    <div className="room-title">
      <h1>{title}</h1>
      <span className="soft small">
        {minutesLeft > 0 ? m.rooms_minutes_left({ count: minutesLeft }) : m.rooms_overtime()}
      </span>
    </div>
  );
}
