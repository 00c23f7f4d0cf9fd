/**
 * A room (Raum) is where a session happens. Its doors open a quarter of an hour before the start, for experts and who
 * runs it an hour, and close half an hour after the end, or when it is ended. Only who holds a seat, or speaks, enters,
 * by a link and a button, or by a login who runs it, or moderates beside the host for a partner. Each join is a person
 * under a random identity: the room server knows no guest's name, our table does.
 */
import type { Status } from "#app/features/seats/place.ts";
import { doorsOpenEarly } from "#app/features/sessions/running.ts";

export type Role = "attendee" | "expert" | "moderator" | "partner";

type Hour = {
  startsAt: Date;
  endsAt: Date;
  cancelledAt: Date | null;
  room?: { closedAt: Date | null } | null;
};

/** The doors as one finds them. */
export type Door = "early" | "open" | "over" | "cancelled";

/** What a link to a room leads to: the door, unless there is no seat behind it, or not any more. */
export type Entrance = Door | "withdrawn" | "waiting" | "removed" | "pass-over" | "locked";

/** Why somebody gets no key to the room, or loses it. */
export type Refusal =
  | Exclude<Entrance, "open">
  | "not-entered"
  | "elsewhere"
  | "unavailable"
  | "no-right";

/** What who runs a room does to it and to those in it; the ids of a person are those of the seat or the expert. */
export type RoomFact = {
  type: `room.${
    | "staff-entered"
    | "partner-entered"
    | "guest-removed"
    | "guest-readmitted"
    | "expert-removed"
    | "expert-readmitted"
    | "guest-muted"
    | "expert-muted"
    | "staff-muted"
    | "locked"
    | "unlocked"
    | "closed"
    | "reopened"
    | "changed"
    | "led-elsewhere"
    | "led-back"}`;
  sessionId: string;
  associationId: string;
  registrationId?: string;
  expertId?: string;
  memberId?: string;
  /** At a removal: the entry that keeps why. */
  entryId?: string;
};

/** Where a session goes on when the room fails: a link, a telephone number, or both. */
export type Elsewhere = { url: string | null; phone: string | null };

export type ElsewhereRefusal = "not-running" | "nowhere" | "url-malformed" | "phone-malformed";

/** As long as the reason for which somebody is sent out may be, in characters. */
export const longestReason = 200;

/** Milliseconds before the start that the doors open. */
export const opensEarly: Record<Role, number> = {
  attendee: doorsOpenEarly,
  ...{ expert: 60 * 60_000, moderator: 60 * 60_000, partner: 60 * 60_000 },
};

/** Milliseconds after the end that the doors stay open, for those who still talk. */
export const closesLate = 30 * 60_000;

export const doorsOpenAt = ({ startsAt }: Pick<Hour, "startsAt">, role: Role) =>
  new Date(startsAt.getTime() - opensEarly[role]);

/** Ended by who runs it. A session that got a later end since is open again. */
export const isClosed = ({ endsAt, room }: Pick<Hour, "endsAt" | "room">) =>
  room?.closedAt != null && endsAt <= room.closedAt;

export function doorOf(session: Hour, role: Role, now: Date): Door {
  if (session.cancelledAt) return "cancelled";
  if (isClosed(session)) return "over";
  if (now.getTime() >= session.endsAt.getTime() + closesLate) return "over";
  return now < doorsOpenAt(session, role) ? "early" : "open";
}

/** Whether who runs the room finds it open, as far as the times tell. */
export const mayBeRun = (times: Pick<Hour, "startsAt" | "endsAt">, now: Date) =>
  doorOf({ ...times, cancelledAt: null }, "moderator", now) === "open";

type Coming = {
  session: Hour & { format: string };
  role: Role;
  /** That of the registration; who speaks or runs the room has none. */
  status: Status | null;
  /** A pass is good until the session's end, and leads into no round. */
  pass?: { isOver: boolean } | null;
};

export function entranceOf({ session, role, status, pass }: Coming, now: Date): Entrance {
  if (status === "withdrawn" || status === "expired") return "withdrawn";
  const door = doorOf(session, role, now);
  if (pass && door === "open") {
    if (now >= session.endsAt) return "over";
    if (pass.isOver || session.format === "round") return "pass-over";
  }
  if (door === "cancelled" || door === "over") return door;
  return status === "waiting" || status === "offered" ? "waiting" : door;
}

/** Whole minutes until `then`; a minute that has begun counts. */
export const minutesUntil = (then: Date, now: Date) =>
  Math.ceil((then.getTime() - now.getTime()) / 60_000);
