import { useRevalidator } from "@remix-run/react";
import { type ReactNode, useEffect, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Reach } from "#app/ui/reach.tsx";
import { isServerThere } from "./is-server-there.ts";
import type { DoorPage } from "./shown.ts";

/** `told`: what has to be known before one goes in. */
type Props = { door: DoorPage; told: ReactNode; entry: ReactNode; checks: ReactNode };

/** Before the doors open and while they are: the same page, so nothing moves when they open. */
export function WaitingRoom({ door, told, entry, checks }: Props) {
  useTicking(door);
  return (
    <>
      <h1 className="door-title">
        {door.title}
        {door.experts.length > 0 && <span> · {door.experts.join(", ")}</span>}
      </h1>
      <div className="split door">
        <div className="flow">
          <p className="count">{door.hasStarted ? m.rooms_running() : door.relative}</p>
          <p className="when">{door.when}</p>
          <p className="lead" aria-live="polite">
            {doorsWords(door)}
          </p>
          {told}
          <div className="panel entry">{entry}</div>
        </div>
        <aside className="side" aria-labelledby="checks">
          <h2 id="checks">{m.rooms_ready()}</h2>
          {checks}
          <p className="small soft">
            <Reach text={m.rooms_help({ phone: door.office })} phone={door.office} />
          </p>
        </aside>
      </div>
    </>
  );
}

function doorsWords({ entrance, isAvailable, opens, opensDay }: DoorPage) {
  if (entrance === "open") return isAvailable ? m.rooms_doors_open() : m.rooms_doors_stuck();
  return opensDay
    ? m.rooms_doors_day({ day: opensDay, time: opens })
    : m.rooms_doors({ time: opens });
}

/** Asks the server again when the count changes and when the doors open; its clock is the one that counts. */
function useTicking(door: DoorPage) {
  const { revalidate } = useRevalidator();
  const [misses, setMisses] = useState(0);
  useEffect(() => {
    const { millisecondsToOpening: opening, millisecondsToNextMinute: minute } = door;
    const pause = misses ? 5000 : Math.min(opening ? opening + 200 : minute, minute);
    const timer = setTimeout(() => {
      isServerThere().then((isThere) => {
        setMisses(isThere ? 0 : misses + 1);
        if (isThere) revalidate();
      });
    }, pause);
    return () => clearTimeout(timer);
  }, [door, misses, revalidate]);
}
