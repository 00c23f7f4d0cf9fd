import { useParticipants, useTracks } from "@livekit/components-react";
import {
  type Participant,
  RemoteTrackPublication,
  RoomEvent,
  Track,
  type TrackPublication,
} from "livekit-client";
import { useEffect, useState } from "react";
import type { RoomFacts } from "#app/features/rooms/shown.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { EmptyTile, ScreenTile, SpeakerTile } from "./tile.tsx";

type Props = { facts: RoomFacts; isInside: boolean; isSoundOnly: boolean };

const changes = [
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.ParticipantAttributesChanged,
  RoomEvent.TrackPublished,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
];

/** Those who speak; a shared screen comes first and large. */
export function Stage({ facts, isInside, isSoundOnly }: Props) {
  const speakers = useParticipants({ updateOnlyOn: changes }).filter(isSpeaker);
  const tracks = useTracks([Track.Source.Camera, Track.Source.ScreenShare], {
    onlySubscribed: false,
  });
  useSoundOnly(
    tracks.map(({ publication }) => publication),
    isSoundOnly,
  );
  const screens = tracks.filter(({ source }) => source === Track.Source.ScreenShare);
  const cameraOf = (speaker: Participant) =>
    tracks.find((one) => one.source === Track.Source.Camera && one.participant === speaker);
  const expected = facts.experts.join(" · ");
  return (
    <main className={screens.length ? "stage sharing" : "stage"}>
      {screens.map((one) => (
        <ScreenTile key={one.publication.trackSid} track={one} isHidden={isSoundOnly} />
      ))}
      {speakers.map((one) => (
        <SpeakerTile
          key={one.identity}
          participant={one}
          camera={cameraOf(one)}
          isHidden={isSoundOnly}
        />
      ))}
      {speakers.length === 0 && (
        <EmptyTile name={expected}>
          {isInside ? m.rooms_expert_awaited() : m.rooms_joining()}
        </EmptyTile>
      )}
      <Announcer speakers={speakers} isSharing={screens.length > 0} isInside={isInside} />
    </main>
  );
}

/** Only who may speak carries attributes; who runs the room is on stage while they do. */
const isSpeaker = ({ attributes, trackPublications }: Participant) =>
  attributes.role === "expert" ||
  (attributes.role === "moderator" &&
    [...trackPublications.values()].some(({ isMuted }) => !isMuted));

/** Says what a glance at the stage would show, for those who do not see it. */
function Announcer(props: { speakers: Participant[]; isSharing: boolean; isInside: boolean }) {
  const { speakers, isSharing, isInside } = props;
  const [said, say] = useState("");
  const names = speakers.map(({ name, isLocal }) => (isLocal ? "" : (name ?? ""))).join(", ");
  useEffect(() => say(isInside ? m.rooms_announce_inside() : ""), [isInside]);
  useEffect(() => {
    if (names) say(m.rooms_announce_speaker({ name: names }));
  }, [names]);
  useEffect(() => {
    if (isSharing) say(m.rooms_announce_screen());
  }, [isSharing]);
  return (
    <p className="unseen" aria-live="polite">
      {said}
    </p>
  );
}

/** Pictures are not even sent while only the sound is wanted. */
function useSoundOnly(publications: TrackPublication[], isSoundOnly: boolean) {
  useEffect(() => {
    for (const one of publications)
      if (one instanceof RemoteTrackPublication && one.isSubscribed === isSoundOnly)
        one.setSubscribed(!isSoundOnly);
  });
}
