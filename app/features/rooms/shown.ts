import type { Elsewhere, Entrance, Role } from "./rooms.ts";
import type { Naming } from "./shown-name.ts";

type SessionShown = {
  sessionId: string;
  slug: string;
  title: string;
  /** "lecture" or "round". */
  format: string;
  experts: string[];
  fallbackUrl: string | null;
  fallbackPhone: string | null;
  /** Where everybody is led right now instead of the room. */
  elsewhere: Elsewhere | null;
  /** The telephone of the association that the visitor knows. */
  office: string;
};

/** What the page at the door shows. */
export type DoorPage = SessionShown & {
  role: Role;
  displayName: string;
  /** The names that a guest of a round may choose from; one where there is no choice. */
  names: { naming: Naming; text: string }[];
  entrance: Entrance;
  /** Date and time of the session, and how far away it is. */
  when: string;
  relative: string;
  /** When the doors open, and on which day, unless that is today. */
  opens: string;
  opensDay: string | null;
  hasStarted: boolean;
  millisecondsToOpening: number;
  millisecondsToNextMinute: number;
  cancelReason: string | null;
  /** In the queue, counted from 1; null for who does not wait. */
  position: number | null;
  isAvailable: boolean;
  /** Why who was sent out was, in the words of the office. */
  removedBecause: string | null;
};

/** What the room itself shows. */
export type RoomFacts = SessionShown & {
  role: Role;
  /** Camera and microphone are theirs from the door on. */
  speaks: boolean;
  entrance: Entrance;
  minutesLeft: number;
  endsAt: Date;
  zone: string;
};
