/**
 * A session that runs may last longer than planned, or end before its time. Its start stays, so nobody is
 * invited anew: those in the room see it there, calendars learn the new end with the next invitation.
 */
import { phaseOf, type Refusal } from "./sessions.ts";

/** The room's doors open this long before the start, in milliseconds. */
export const doorsOpenEarly = 15 * 60_000;

/** By how many minutes a running session is prolonged. */
export const prolongations = [15, 30] as const;

/** Another end for a running session, and whether all its experts are free until then. */
export type NewEnd = { minutes: number; endsAt: Date; isFree: boolean };

type Running = { startsAt: Date; endsAt: Date; cancelledAt: Date | null; publishedAt: Date | null };

/** Why the end of a session cannot be set by who runs it, or null. */
export function whyNotRunning(session: Running, now: Date): Refusal | null {
  const phase = phaseOf(session, now);
  if (phase === "cancelled") return "session-cancelled";
  if (phase === "over") return "session-over";
  return session.publishedAt && session.startsAt < now ? null : "not-running";
}

/** The ends that may be asked for. */
export const laterEnds = ({ endsAt }: { endsAt: Date }) =>
  prolongations.map((minutes) => ({
    minutes,
    endsAt: new Date(endsAt.getTime() + minutes * 60_000),
  }));
