import { type ReactNode, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";

type Props = { label: string; children: ReactNode };

/**
 * What stands beside the stage, on a phone below it. On a phone held across there is no room for both:
 * a press shows it over the stage, and takes it away again.
 */
export function RoomSide({ label, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="btn quiet small side-handle"
        aria-expanded={isOpen}
        aria-controls="side"
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? m.rooms_side_shut() : label}
      </button>
      <aside id="side" className={isOpen ? "ask open" : "ask"} aria-label={label}>
        {children}
      </aside>
    </>
  );
}
