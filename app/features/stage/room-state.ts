import type { Participant, Room, TrackPublication } from "livekit-client";
import { RoomEvent, type Track } from "livekit-client";
import { createContext, useContext, useEffect, useReducer } from "react";

/** The room that a page has joined. LiveKit keeps what goes on in it; what is shown reads it from there. */
export const RoomContext = createContext<Room | null>(null);

/** Who the room is shown to is told by these of who is in it. */
export const comings = [
  RoomEvent.ConnectionStateChanged,
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
] as const;

/** And by these of what they send. */
export const sendings = [
  ...comings,
  RoomEvent.TrackPublished,
  RoomEvent.TrackUnpublished,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
] as const;

type Told = Parameters<Room["on"]>[0];

/**
 * The room of this page. Who asks for it is drawn anew after each of `events`, which is one and the same list
 * each time, and so may read from the room while it is drawn.
 */
export function useRoom(events: readonly Told[]): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error("There is no room around this part of the page.");
  const [, drawAnew] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    for (const event of events) room.on(event, drawAnew);
    drawAnew();
    return () => {
      for (const event of events) room.off(event, drawAnew);
    };
  }, [room, events]);
  return room;
}

/** What somebody sends, or may send once their microphone, camera or screen is on again. */
export type Sent = { participant: Participant; publication: TrackPublication };

/** Oneself first. */
export const everybodyIn = ({ localParticipant, remoteParticipants }: Room): Participant[] => [
  localParticipant,
  ...remoteParticipants.values(),
];

export const sentFrom = (room: Room, sources: Track.Source[]): Sent[] =>
  everybodyIn(room).flatMap((participant) =>
    [...participant.trackPublications.values()]
      .filter(({ source }) => sources.includes(source))
      .map((publication) => ({ participant, publication })),
  );
