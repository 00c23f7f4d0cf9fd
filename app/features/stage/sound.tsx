import { type AudioTrack, RoomEvent, Track } from "livekit-client";
import { useEffect, useRef } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { sendings, sentFrom, useRoom } from "./room-state.ts";

const heard = [Track.Source.Microphone, Track.Source.ScreenShareAudio];

/** Everything that others say or play. */
export function Sound({ isMuted }: { isMuted: boolean }) {
  const tracks = sentFrom(useRoom(sendings), heard);
  return (
    <div hidden>
      {tracks.map(
        ({ participant, publication }) =>
          !participant.isLocal &&
          publication.audioTrack && (
            <Voice key={publication.trackSid} track={publication.audioTrack} isMuted={isMuted} />
          ),
      )}
    </div>
  );
}

function Voice({ track, isMuted }: { track: AudioTrack; isMuted: boolean }) {
  const element = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const audio = element.current;
    if (!audio) return;
    track.attach(audio);
    return () => {
      track.detach(audio);
    };
  }, [track]);
  useEffect(() => {
    if (element.current) element.current.muted = isMuted;
  }, [isMuted]);
  // biome-ignore lint/a11y/useMediaCaption: live speech; captions come with the captions slot
  return <audio ref={element} />;
}

const playings = [RoomEvent.AudioPlaybackStatusChanged] as const;

/** A browser that wants a press before it plays anything gets a button to press. */
export function StartSound() {
  const room = useRoom(playings);
  if (room.canPlaybackAudio) return null;
  return (
    <Button type="button" onClick={() => room.startAudio()}>
      {m.rooms_start_sound()}
    </Button>
  );
}
