import { useParticipants } from "@livekit/components-react";
import { RoomEvent } from "livekit-client";
import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { State } from "#app/ui/state.tsx";
import { RoomTitle } from "./room-title.tsx";

type Props = { title: string; minutesLeft: number; children?: ReactNode };

export function RoomHead({ title, minutesLeft, children }: Props) {
  return (
    <header>
      <RoomTitle title={title} minutesLeft={minutesLeft} />
      {children}
    </header>
  );
}

const comings = [RoomEvent.ParticipantConnected, RoomEvent.ParticipantDisconnected];

/** How many are in the room, oneself included. */
export function RoomHeadCount() {
  const count = useParticipants({ updateOnlyOn: comings }).length;
  return <State kind="now">{m.rooms_present({ count })}</State>;
}
