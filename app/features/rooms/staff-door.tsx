import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Ending } from "./moderation-queries.server.ts";
import { Prolonging } from "./prolonging.tsx";
import type { DoorPage } from "./shown.ts";
import { Unavailable } from "./unavailable.tsx";

type Props = { door: DoorPage; ending: Ending; action: string; checks: ReactNode };

/** The door for who runs the room: the way in, and what may be done from outside. */
export function StaffDoor({ door, ending, action, checks }: Props) {
  const { entrance, displayName, isAvailable } = door;
  const { laterEnds, zone, mayReopen } = ending;
  const isOpen = entrance === "open";
  return (
    <>
      <p className="lead">
        {door.when} <span className="soft">· {door.relative}</span>
      </p>
      {entrance === "early" && <p>{earlyWords(door)}</p>}
      {entrance === "over" && <p>{mayReopen ? m.rooms_closed_by_staff() : m.rooms_over_staff()}</p>}
      {entrance === "cancelled" && <Notice tone="bad">{m.rooms_cancelled()}</Notice>}
      {isOpen && !isAvailable && <Unavailable door={door} />}
      {isOpen && (
        <form method="post">
          <Button name="intent" value="enter">
            {m.rooms_run()}
          </Button>
        </form>
      )}
      {mayReopen && (
        <form method="post">
          <Button kind="quiet" name="intent" value="reopen">
            {m.rooms_reopen()}
          </Button>
        </form>
      )}
      {laterEnds.length > 0 && (
        <section>
          <h2>{m.rooms_prolong_title()}</h2>
          <Prolonging ends={laterEnds} zone={zone} action={action} />
          <p className="small soft">{m.rooms_prolong_hint()}</p>
        </section>
      )}
      {(isOpen || entrance === "early") && (
        <>
          <p>{m.rooms_staff_hint({ name: displayName })}</p>
          <section className="staff-checks">
            <h2>{m.rooms_ready()}</h2>
            {checks}
          </section>
        </>
      )}
    </>
  );
}

const earlyWords = ({ opens, opensDay }: DoorPage) =>
  opensDay
    ? m.rooms_staff_doors_day({ day: opensDay, time: opens })
    : m.rooms_staff_doors({ time: opens });
