import type { Participant } from "livekit-client";
import { useEffect, useRef } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { announce } from "#app/ui/announcer.tsx";

type Seen = { speakers: Participant[]; isSharing: boolean; isInside: boolean };

/** Says what a glance at the stage would show, for those who do not see it. */
export function useSaying({ speakers, isSharing, isInside }: Seen) {
  const before = useRef<{ names: string[]; isSharing: boolean }>({ names: [], isSharing: false });
  const others = speakers.filter(({ isLocal }) => !isLocal);
  const names = others.map(({ name }) => name ?? "").join("\n");
  useEffect(() => {
    if (isInside) announce(m.rooms_announce_inside());
  }, [isInside]);
  useEffect(() => {
    const now = names.split("\n").filter(Boolean);
    const was = before.current.names;
    before.current.names = now;
    const come = now.filter((name) => !was.includes(name));
    const gone = was.filter((name) => !now.includes(name));
    if (come.length) announce(m.rooms_announce_speaker({ name: come.join(", ") }));
    if (gone.length) announce(m.rooms_announce_left_stage({ name: gone.join(", ") }));
  }, [names]);
  useEffect(() => {
    if (isSharing) announce(m.rooms_announce_screen());
    else if (before.current.isSharing) announce(m.rooms_announce_screen_over());
    before.current.isSharing = isSharing;
  }, [isSharing]);
}
