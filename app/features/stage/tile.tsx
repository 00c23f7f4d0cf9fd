import { type TrackReference, useIsMuted, useIsSpeaking } from "@livekit/components-react";
import type { Participant, VideoTrack } from "livekit-client";
import { type ReactNode, useEffect, useRef } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Silhouette } from "./silhouette.tsx";

type SpeakerProps = { participant: Participant; camera?: TrackReference; isHidden: boolean };

export function SpeakerTile({ participant, camera, isHidden }: SpeakerProps) {
  const isSpeaking = useIsSpeaking(participant);
  const classes = ["tile", isSpeaking && "speaking", participant.isLocal && "own"];
  return (
    <figure className={classes.filter(Boolean).join(" ")}>
      {isHidden ? (
        <p>{m.rooms_sound_only_note()}</p>
      ) : camera ? (
        <Camera camera={camera} />
      ) : (
        <Silhouette />
      )}
      <figcaption>
        {participant.name}
        {participant.isLocal && ` (${m.rooms_you()})`}
      </figcaption>
    </figure>
  );
}

function Camera({ camera }: { camera: TrackReference }) {
  const isOff = useIsMuted(camera);
  const { videoTrack } = camera.publication;
  if (isOff || !videoTrack) return <Silhouette />;
  return (
    <Picture
      track={videoTrack}
      label={m.rooms_camera_of({ name: camera.participant.name ?? "" })}
    />
  );
}

export function ScreenTile({ track, isHidden }: { track: TrackReference; isHidden: boolean }) {
  const { participant, publication } = track;
  const name = participant.name ?? "";
  if (participant.isLocal) return <EmptyTile name="">{m.rooms_you_share()}</EmptyTile>;
  return (
    <figure className="tile screen">
      {isHidden && <p>{m.rooms_sound_only_note()}</p>}
      {publication.videoTrack && !isHidden && (
        <Picture track={publication.videoTrack} label={m.rooms_screen_of({ name })} />
      )}
      <figcaption>{m.rooms_screen_of({ name })}</figcaption>
    </figure>
  );
}

export function EmptyTile({ name, children }: { name: string; children: ReactNode }) {
  return (
    <figure className="tile">
      <Silhouette />
      <p>{children}</p>
      {name && <figcaption>{name}</figcaption>}
    </figure>
  );
}

function Picture({ track, label }: { track: VideoTrack; label: string }) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = element.current;
    if (!video) return;
    track.attach(video);
    return () => {
      track.detach(video);
    };
  }, [track]);
  return <video ref={element} aria-label={label} muted playsInline autoPlay />;
}
