import { type Participant, type Room, RoomEvent, Track } from "livekit-client";
import { useEffect, useRef, useState } from "react";
import type { RoomFacts } from "#app/features/rooms/shown.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { LargeActs } from "./large-acts.tsx";
import { besidePinned, besideTheLarge, columnsFor, inOrder, layoutFor } from "./layout.ts";
import { everybodyIn, type Sent, sendings, sentFrom, useRoom } from "./room-state.ts";
import { EmptyTile, ScreenTile, SpeakerTile } from "./tile.tsx";
import { useSaying } from "./use-saying.ts";
import { useDataUse, useIsUpright, type View } from "./view.ts";

type Props = { facts: RoomFacts; isInside: boolean; view: View; signing: string[] };

const changes = [
  ...sendings,
  RoomEvent.ParticipantAttributesChanged,
  RoomEvent.ParticipantNameChanged,
  RoomEvent.ActiveSpeakersChanged,
] as const;

type Picture = {
  id: string;
  isScreen: boolean;
  participant: Participant;
  track?: Sent;
};

/** Those who speak, and what they show. */
export function Stage({ facts, isInside, view, signing }: Props) {
  const stage = useRef<HTMLElement>(null);
  const [enlarged, setEnlarged] = useState<string | null>(null);
  const [isFilling, setFilling] = useState(false);
  const isUpright = useIsUpright();
  const room = useRoom(changes);
  const { pictures, screens, speakers } = usePictures(room, view);
  const speaking = useLastSpeaker(room, speakers);
  useSaying({ speakers, isSharing: screens > 0, isInside });

  const signs = ({ isScreen, participant }: Picture) =>
    !isScreen && signing.includes(participant.identity);
  const pinned = view.isSigningPinned ? pictures.find(signs) : undefined;
  const others = pictures.filter((one) => one !== pinned);
  const layout = besidePinned(
    layoutFor(view.layout, { screens, speakers: speakers.length }),
    pinned !== undefined,
  );
  const ordered = inOrder(others, layout, { enlarged, speaking });
  const hasLarge = layout !== "grid" || ordered.some(({ id }) => id === enlarged);
  const shown = hasLarge ? ordered.slice(0, 1 + besideTheLarge) : ordered;
  const rest = ordered.length - shown.length;
  const frameOf = ({ id }: Picture, place: number) => ({
    isPinned: id === pinned?.id,
    isLarge: hasLarge && place === 0 && id !== pinned?.id,
    isEnlarged: id === enlarged,
    onEnlarge:
      ordered.length > 1 && id !== pinned?.id
        ? () => setEnlarged((now) => (now === id ? null : id))
        : null,
    children: hasLarge && place === 0 && id !== pinned?.id && (
      <LargeActs stage={stage} onFill={setFilling} />
    ),
  });
  return (
    <main
      ref={stage}
      className={isFilling ? "stage filling" : "stage"}
      data-layout={hasLarge ? "large" : "grid"}
      data-columns={columnsFor(shown.length, isUpright)}
      data-beside={hasLarge && shown.length > 1 ? "" : undefined}
      data-signing={pinned ? "" : undefined}
    >
      {[...shown, ...(pinned ? [pinned] : [])].map((one, place) =>
        one.isScreen && one.track ? (
          <ScreenTile
            key={one.id}
            track={one.track}
            isHidden={view.data === "sound"}
            frame={frameOf(one, place)}
          />
        ) : (
          <SpeakerTile
            key={one.id}
            participant={one.participant}
            camera={one.track}
            signs={signs(one)}
            isHidden={view.data === "sound"}
            frame={frameOf(one, place)}
          />
        ),
      )}
      {rest > 0 && <p className="tile rest">{m.rooms_more_people({ count: rest })}</p>}
      {ordered.length === 0 && (
        <EmptyTile name={facts.experts.join(" · ")}>
          {isInside ? m.rooms_expert_awaited() : m.rooms_joining()}
        </EmptyTile>
      )}
    </main>
  );
}

const seen = [Track.Source.Camera, Track.Source.ScreenShare];

function usePictures(room: Room, { data }: View) {
  const speakers = everybodyIn(room).filter(isSpeaker).sort(byPlace);
  const tracks = sentFrom(room, seen);
  useDataUse(
    tracks.map(({ publication }) => publication),
    data,
  );
  const screens = tracks.filter(
    ({ publication }) => publication.source === Track.Source.ScreenShare,
  );
  const cameraOf = (speaker: Participant) =>
    tracks.find((one) => one.participant === speaker && !screens.includes(one));
  const pictures: Picture[] = [
    ...screens.map((track) => ({
      ...{ id: track.publication.trackSid, isScreen: true },
      ...{ participant: track.participant, track },
    })),
    ...speakers.map((participant) => ({
      ...{ id: participant.identity, isScreen: false },
      ...{ participant, track: cameraOf(participant) },
    })),
  ];
  return { pictures, speakers, screens: screens.length };
}

/** Only who may speak carries attributes; who runs the room is on stage while they do. */
const isSpeaker = ({ attributes, trackPublications }: Participant) =>
  attributes.role === "expert" ||
  attributes.role === "guest" ||
  (attributes.role === "moderator" &&
    [...trackPublications.values()].some(({ isMuted }) => !isMuted));

/** Experts first, oneself last. */
const byPlace = (one: Participant, other: Participant) => placeOf(one) - placeOf(other);
const placeOf = ({ isLocal, attributes }: Participant) =>
  isLocal ? 2 : attributes.role === "expert" ? 0 : 1;

/** Who speaks long enough to be looked at: a cough moves no picture. */
const longEnough = 1500;

function useLastSpeaker({ activeSpeakers }: Room, speakers: Participant[]) {
  const [last, setLast] = useState<string | null>(null);
  const loudest = activeSpeakers.find((one) => !one.isLocal && speakers.includes(one))?.identity;
  useEffect(() => {
    if (!loudest) return;
    const timer = setTimeout(() => setLast(loudest), longEnough);
    return () => clearTimeout(timer);
  }, [loudest]);
  return last;
}
