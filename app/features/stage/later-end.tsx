import { useEffect, useState } from "react";
import { clockOf } from "#app/features/rooms/clock-words.ts";
import { m } from "#app/generated/paraglide/messages.js";

type Props = { endsAt: Date; zone: string };

/** How long a new end is shown over the stage, in milliseconds; what is left stands in the head. */
const shownFor = 60_000;

/** Tells those in the room that there is more time. */
export function LaterEnd({ endsAt, zone }: Props) {
  const [known, setKnown] = useState(endsAt);
  const [told, tell] = useState("");
  useEffect(() => {
    if (endsAt.getTime() === known.getTime()) return;
    setKnown(endsAt);
    if (endsAt > known) tell(m.rooms_prolonged({ time: clockOf(endsAt, zone) }));
  }, [endsAt, known, zone]);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => tell(""), shownFor);
    return () => clearTimeout(timer);
  }, [told]);
  return <output className={told ? "banner good" : ""}>{told}</output>;
}
