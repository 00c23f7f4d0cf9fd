import { ConnectionQuality, type Participant, RoomEvent, Track } from "livekit-client";
import { m } from "#app/generated/paraglide/messages.js";
import { Icon } from "#app/ui/icon.tsx";
import { sendings, useRoom } from "./room-state.ts";

type Props = { participant: Participant };

/** At the name of who cannot be heard right now. */
export function MutedSign({ participant }: Props) {
  useRoom(sendings);
  const microphone = participant.getTrackPublication(Track.Source.Microphone);
  if (microphone && !microphone.isMuted) return null;
  return (
    <span className="sign muted">
      <Icon name="microphone-off" />
      <span className="unseen">{m.rooms_muted()} </span>
    </span>
  );
}

const bars: Partial<Record<ConnectionQuality, { count: number; words: () => string }>> = {
  [ConnectionQuality.Excellent]: { count: 3, words: m.rooms_quality_excellent },
  [ConnectionQuality.Good]: { count: 2, words: m.rooms_quality_good },
  [ConnectionQuality.Poor]: { count: 1, words: m.rooms_quality_poor },
  [ConnectionQuality.Lost]: { count: 0, words: m.rooms_quality_lost },
};

const qualities = [RoomEvent.ConnectionQualityChanged] as const;

/** How well somebody is connected: three bars, and in words where it is bad. */
export function QualitySign({ participant }: Props) {
  useRoom(qualities);
  const known = bars[participant.connectionQuality];
  if (!known) return null;
  return (
    <span className="sign quality" data-bars={known.count}>
      <svg viewBox="0 0 16 12" aria-hidden="true" focusable="false">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={bar * 5 - 4}
            y={12 - bar * 4}
            width="3"
            height={bar * 4}
            opacity={bar <= known.count ? 1 : 0.3}
          />
        ))}
      </svg>
      <span className={known.count > 1 ? "unseen" : ""}> {known.words()}</span>
    </span>
  );
}
