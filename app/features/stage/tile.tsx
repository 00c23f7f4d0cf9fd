import { type Participant, RoomEvent, type VideoTrack } from "livekit-client";
import { type ReactNode, useEffect, useRef } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { type Sent, sendings, useRoom } from "./room-state.ts";
import { MutedSign, QualitySign } from "./signs.tsx";
import { Silhouette } from "./silhouette.tsx";

/** Where a picture stands, and what a press on it does. */
export type TileFrame = {
  isLarge: boolean;
  isEnlarged: boolean;
  /** Beside all others, whoever speaks. */
  isPinned: boolean;
  onEnlarge: (() => void) | null;
  children?: ReactNode;
};

type SpeakerProps = {
  participant: Participant;
  camera?: Sent;
  isHidden: boolean;
  /** Whether they interpret into sign language. */
  signs: boolean;
  frame: TileFrame;
};

const voices = [RoomEvent.ActiveSpeakersChanged] as const;

export function SpeakerTile({ participant, camera, isHidden, signs, frame }: SpeakerProps) {
  useRoom(voices);
  const { isSpeaking, name = "" } = participant;
  return (
    <Tile frame={frame} name={name} kind={[isSpeaking && "speaking", participant.isLocal && "own"]}>
      {isHidden ? (
        <p>{m.rooms_sound_only_note()}</p>
      ) : camera ? (
        <Camera {...camera} />
      ) : (
        <Silhouette />
      )}
      <figcaption>
        <MutedSign participant={participant} />
        <span className="name">
          {name}
          {participant.isLocal && ` (${m.rooms_you()})`}
          {signs && ` · ${m.rooms_signing()}`}
        </span>
        <QualitySign participant={participant} />
      </figcaption>
    </Tile>
  );
}

function Camera({ participant, publication }: Sent) {
  useRoom(sendings);
  const { isMuted, videoTrack } = publication;
  if (isMuted || !videoTrack) return <Silhouette />;
  return <Picture track={videoTrack} label={m.rooms_camera_of({ name: participant.name ?? "" })} />;
}

type ScreenProps = { track: Sent; isHidden: boolean; frame: TileFrame };

export function ScreenTile({ track, isHidden, frame }: ScreenProps) {
  const { participant, publication } = track;
  const label = m.rooms_screen_of({ name: participant.name ?? "" });
  if (participant.isLocal)
    return (
      <Tile frame={{ ...frame, onEnlarge: null }} name={label} kind={[]}>
        <Silhouette />
        <p>{m.rooms_you_share()}</p>
      </Tile>
    );
  return (
    <Tile frame={frame} name={label} kind={["screen"]}>
      {isHidden && <p>{m.rooms_sound_only_note()}</p>}
      {publication.videoTrack && !isHidden && (
        <Picture track={publication.videoTrack} label={label} />
      )}
      <figcaption>
        <span className="name">{label}</span>
      </figcaption>
    </Tile>
  );
}

type TileProps = {
  frame: TileFrame;
  name: string;
  kind: (string | false)[];
  children: ReactNode;
};

function Tile({ frame, name, kind, children }: TileProps) {
  const { isLarge, isEnlarged, isPinned, onEnlarge, children: acts } = frame;
  return (
    <figure
      className={["tile", isLarge && "large", isPinned && "pinned-signing", ...kind]
        .filter(Boolean)
        .join(" ")}
    >
      {children}
      {onEnlarge && (
        <button
          type="button"
          className="enlarge"
          aria-pressed={isEnlarged}
          aria-label={m.rooms_enlarge({ name })}
          onClick={onEnlarge}
        />
      )}
      {acts}
    </figure>
  );
}

export function EmptyTile({ name, children }: { name: string; children: ReactNode }) {
  return (
    <figure className="tile large">
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
