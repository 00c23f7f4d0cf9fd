import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { RoomAddresses } from "#app/features/rooms/addresses.ts";
import type { RoomFacts } from "#app/features/rooms/shown.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Announcer } from "#app/ui/announcer.tsx";
import { useKeptFocus } from "#app/ui/kept-focus.ts";
import { RoomPlaceholder } from "./room-placeholder.tsx";

/** Loaded by pages in the room alone, in the browser alone. */
const LiveRoom = lazy(() => import("./live-room.client.tsx"));

type Props = {
  facts: RoomFacts;
  addresses: RoomAddresses;
  onLeave: () => void;
  /** What others put into the bar, and beside the stage; that part works without script. */
  bar?: ReactNode;
  /** What is asked of the person in front of the page, at the foot of the stage. */
  over?: ReactNode;
  side?: { label: string; content: ReactNode };
  /** What everybody has to know before anything else; it lies over the stage. */
  above?: ReactNode;
  /** Whether the stage is recorded; between head and stage, and there without script too. */
  sign?: ReactNode;
  isModerated?: boolean;
  /** The identities of those who interpret into sign language. */
  signing: string[];
};

/** The stage with its bar, and what stands beside it. */
export function RoomPage({
  facts,
  addresses,
  onLeave,
  bar,
  over,
  side,
  above,
  sign,
  isModerated,
  signing,
}: Props) {
  const [isRunning, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  const placeholder = <RoomPlaceholder facts={facts} />;
  const kind = isModerated ? "moderate" : side ? "asking" : "alone";
  return (
    <div className={`room ${kind}`}>
      {isRunning ? (
        <Suspense fallback={placeholder}>
          <LiveRoom {...{ addresses, facts, onLeave, bar, signing }} />
        </Suspense>
      ) : (
        placeholder
      )}
      {sign}
      {over}
      {above}
      {side && <RoomSide label={side.label}>{side.content}</RoomSide>}
      <Announcer />
    </div>
  );
}

type SideProps = { label: string; children: ReactNode };

/**
 * What stands beside the stage, on a phone below it. On a phone held across there is no room for both:
 * a press shows it over the stage, and takes it away again.
 */
function RoomSide({ label, children }: SideProps) {
  const [isOpen, setOpen] = useState(false);
  const content = useRef<HTMLElement>(null);
  useKeptFocus(content);
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
      <aside id="side" ref={content} className={isOpen ? "ask open" : "ask"} aria-label={label}>
        {children}
      </aside>
    </>
  );
}
