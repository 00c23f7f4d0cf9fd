import { LogLevel, Room, setLogLevel, VideoPresets } from "livekit-client";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { RoomAddresses } from "#app/features/rooms/addresses.ts";
import { clockOf } from "#app/features/rooms/clock-words.ts";
import type { RoomFacts } from "#app/features/rooms/shown.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { announce } from "#app/ui/announcer.tsx";
import { late } from "#app/ui/late.tsx";
import { Reach } from "#app/ui/reach.tsx";
import { InRoom } from "./in-room.tsx";
import { type Joining, keepJoined } from "./keep-joined.ts";
import { RoomHead, RoomHeadCount } from "./room-head.tsx";
import { RoomContext } from "./room-state.ts";

/** Loaded by who may not be here, or not any more. */
const Shut = late(() => import("./shut.tsx"), "Shut");

setLogLevel(LogLevel.error);

/** LiveKit's own attempts end after eight seconds; then we fetch a fresh key and join anew. */
const reconnectPolicy = {
  nextRetryDelayInMs: ({ retryCount, elapsedMs }: { retryCount: number; elapsedMs: number }) =>
    elapsedMs > 8000 ? null : Math.min(300 * 2 ** retryCount, 2500) * (0.7 + Math.random() * 0.6),
};

/** Slides on a small sharp screen need every pixel it has. */
const newRoom = () =>
  new Room({
    adaptiveStream: { pixelDensity: "screen" },
    dynacast: true,
    reconnectPolicy,
    videoCaptureDefaults: { resolution: VideoPresets.h720.resolution },
  });

type Props = {
  addresses: RoomAddresses;
  facts: RoomFacts;
  onLeave: () => void;
  /** What others put into the bar. */
  bar?: ReactNode;
  signing: string[];
};

/** The room once the page runs: the connection, and what it carries. */
export default function LiveRoom({ addresses, facts, onLeave, bar, signing }: Props) {
  const [room] = useState(newRoom);
  const [joining, setJoining] = useState<Joining>({ state: "joining" });
  const [joins, setJoins] = useState(0);
  const [end, setEnd] = useState({ minutesLeft: facts.minutesLeft, endsAt: facts.endsAt });
  useEffect(() => {
    const joined = keepJoined(room, addresses, {
      joining: setJoining,
      end: (minutesLeft, endsAt) => setEnd({ minutesLeft, endsAt }),
      inside: () => setJoins((count) => count + 1),
    });
    return () => {
      joined.stop();
    };
  }, [room, addresses]);
  const leave = useCallback(async () => {
    await room.disconnect();
    onLeave();
  }, [room, onLeave]);

  if (joining.state === "shut") return <Shut {...{ addresses, facts }} refusal={joining.refusal} />;
  const isInside = joining.state === "inside";
  return (
    <RoomContext.Provider value={room}>
      <RoomHead title={facts.title} minutesLeft={end.minutesLeft}>
        <RoomHeadCount />
      </RoomHead>
      <Banner joining={joining} facts={facts} />
      <LaterEnd endsAt={end.endsAt} zone={facts.zone} />
      <InRoom {...{ facts, isInside, joins, bar, signing }} onLeave={leave} />
    </RoomContext.Provider>
  );
}

function Banner({ joining, facts }: { joining: Joining; facts: RoomFacts }) {
  const { state } = joining;
  const phone = facts.fallbackPhone ?? facts.office;
  const isBroken = state !== "inside" && state !== "joining";
  const isAway = state === "unavailable";
  useEffect(() => {
    if (isBroken) announce(isAway ? m.rooms_unavailable() : m.rooms_banner_again());
  }, [isBroken, isAway]);
  return (
    <div className={isBroken ? "banner" : "banner gone"}>
      {(state === "reconnecting" || state === "again") && m.rooms_banner_again()}
      {isAway && (
        <>
          <Reach text={m.rooms_banner_unavailable({ phone })} phone={phone} />{" "}
          {facts.fallbackUrl && (
            <a href={facts.fallbackUrl} rel="noopener">
              {m.rooms_fallback_link()}
            </a>
          )}
        </>
      )}
    </div>
  );
}

type EndProps = { endsAt: Date; zone: string };

/** How long a new end is shown over the stage, in milliseconds; what is left stands in the head. */
const shownFor = 60_000;

/** Tells those in the room that there is more time. */
function LaterEnd({ endsAt, zone }: EndProps) {
  const [known, setKnown] = useState(endsAt);
  const [told, tell] = useState("");
  useEffect(() => {
    if (endsAt.getTime() === known.getTime()) return;
    setKnown(endsAt);
    if (endsAt > known) tell(m.rooms_prolonged({ time: clockOf(endsAt, zone) }));
  }, [endsAt, known, zone]);
  useEffect(() => {
    if (!told) return;
    announce(told);
    const timer = setTimeout(() => tell(""), shownFor);
    return () => clearTimeout(timer);
  }, [told]);
  return <div className={told ? "banner good" : "banner gone"}>{told}</div>;
}
