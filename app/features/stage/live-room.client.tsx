import { RoomContext } from "@livekit/components-react";
import { LogLevel, Room, setLogLevel, VideoPresets } from "livekit-client";
import { useCallback, useEffect, useState } from "react";
import type { RoomAddresses } from "#app/features/rooms/addresses.ts";
import { clockOf } from "#app/features/rooms/clock-words.ts";
import type { RoomFacts } from "#app/features/rooms/shown.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Reach } from "#app/ui/reach.tsx";
import { AttendeeBar, ExpertBar } from "./bars.tsx";
import { readChoice } from "./device-choice.ts";
import { type Joining, keepJoined } from "./keep-joined.ts";
import { RoomHead, RoomHeadCount } from "./room-head.tsx";
import { Shut } from "./shut.tsx";
import { Sound, StartSound } from "./sound.tsx";
import { Stage } from "./stage.tsx";
import { type StageDevice, stageMedia } from "./stage-media.ts";

setLogLevel(LogLevel.error);

/** LiveKit's own attempts end after eight seconds; then we fetch a fresh key and join anew. */
const reconnectPolicy = {
  nextRetryDelayInMs: ({ retryCount, elapsedMs }: { retryCount: number; elapsedMs: number }) =>
    elapsedMs > 8000 ? null : Math.min(300 * 2 ** retryCount, 2500) * (0.7 + Math.random() * 0.6),
};

const newRoom = () =>
  new Room({
    adaptiveStream: true,
    dynacast: true,
    reconnectPolicy,
    videoCaptureDefaults: { resolution: VideoPresets.h720.resolution },
  });

type Props = { addresses: RoomAddresses; facts: RoomFacts; onLeave: () => void };

/** The room once the page runs: connection, stage, sound and controls. */
export default function LiveRoom({ addresses, facts, onLeave }: Props) {
  const [room] = useState(newRoom);
  const [joining, setJoining] = useState<Joining>({ state: "joining" });
  const [end, setEnd] = useState({ minutesLeft: facts.minutesLeft, endsAt: facts.endsAt });
  const [problem, setProblem] = useState<StageDevice | null>(null);
  const [isMuted, setMuted] = useState(false);
  const [isSoundOnly, setSoundOnly] = useState(false);
  const [media] = useState(() =>
    facts.role === "attendee" ? null : stageMedia(room, choiceOf(facts.role), setProblem),
  );
  useEffect(() => {
    const inside = () => {
      media?.restore();
    };
    const joined = keepJoined(room, addresses, {
      joining: setJoining,
      end: (minutesLeft, endsAt) => setEnd({ minutesLeft, endsAt }),
      inside,
    });
    return () => {
      joined.stop();
    };
  }, [room, addresses, media]);
  const leave = useCallback(async () => {
    await media?.stop();
    await room.disconnect();
    onLeave();
  }, [room, media, onLeave]);

  if (joining.state === "shut") return <Shut {...{ addresses, facts }} refusal={joining.refusal} />;
  const isInside = joining.state === "inside";
  return (
    <RoomContext.Provider value={room}>
      <RoomHead title={facts.title} minutesLeft={end.minutesLeft}>
        <RoomHeadCount />
      </RoomHead>
      <Banner joining={joining} facts={facts} />
      <LaterEnd endsAt={end.endsAt} zone={facts.zone} />
      <Stage facts={facts} isInside={isInside} isSoundOnly={isSoundOnly} />
      <Sound isMuted={isMuted} />
      <div className="bar">
        {media ? (
          <ExpertBar media={media} isInside={isInside} problem={problem} onLeave={leave} />
        ) : (
          <AttendeeBar
            isMuted={isMuted}
            onMuted={setMuted}
            isSoundOnly={isSoundOnly}
            onSoundOnly={setSoundOnly}
            onLeave={leave}
          />
        )}
        <StartSound />
      </div>
    </RoomContext.Provider>
  );
}

/** Who runs the room comes in unseen and unheard. */
const choiceOf = (role: RoomFacts["role"]) =>
  role === "expert" ? readChoice() : { ...readChoice(), camera: false, microphone: false };

function Banner({ joining, facts }: { joining: Joining; facts: RoomFacts }) {
  const { state } = joining;
  const phone = facts.fallbackPhone ?? facts.office;
  return (
    <output className={state === "inside" || state === "joining" ? "" : "banner"}>
      {(state === "reconnecting" || state === "again") && m.rooms_banner_again()}
      {state === "unavailable" && (
        <Reach text={m.rooms_banner_unavailable({ phone })} phone={phone} />
      )}
    </output>
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
    const timer = setTimeout(() => tell(""), shownFor);
    return () => clearTimeout(timer);
  }, [told]);
  return <output className={told ? "banner good" : ""}>{told}</output>;
}
