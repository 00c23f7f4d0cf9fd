import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import type { DoorPage } from "./shown.ts";
import { Unavailable } from "./unavailable.tsx";

/** The way in. Before the doors open, a place of the same size says when the button comes. */
export function Entry({ door }: { door: DoorPage }) {
  const isOpen = door.entrance === "open";
  if (isOpen && !door.isAvailable) return <Unavailable door={door} />;
  const who = (
    <>
      <p>
        {m.rooms_you_enter_as()} <b>{door.displayName}</b>
      </p>
      <p className="small soft">
        {door.role === "expert" ? m.rooms_name_expert() : m.rooms_name_attendee()}
      </p>
    </>
  );
  if (!isOpen)
    return (
      <div>
        {who}
        <p>
          <span className="later">{m.rooms_enter_later({ time: door.opens })}</span>
        </p>
      </div>
    );
  return (
    <form method="post">
      {who}
      <p>
        <Button>{m.rooms_enter()}</Button>
      </p>
    </form>
  );
}
