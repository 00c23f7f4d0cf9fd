/**
 * The agenda (Ablauf) of a session is a few points, each with its minutes, planned at the desk and read by everybody on
 * the session's page and at its door. In the room who speaks and who runs it see which point is on and how long it
 * has; one press goes on to the next, for both of them alike. The audience sees no clock.
 */

export const mostPoints = 20;
export const mostMinutes = 240;
export const longestTitle = 120;
/** From so many milliseconds before its end on, a point and the session say so. */
export const fewLeft = 5 * 60_000;

export type Point = { id: string; minutes: number; title: string };

/** What who speaks and who runs the room see: the point that is on, when it and the session shall end, and the hour's clock. */
export type AgendaToRun = {
  points: Point[];
  /** Null before the session has begun, and where there is no agenda. */
  current: { id: string; endsAt: Date } | null;
  sessionEndsAt: Date;
  now: Date;
};

export type AgendaFact = { type: "agenda.changed"; sessionId: string; associationId: string };

type Begun = Point & { begunAt: Date | null };

/** The last point that somebody went on to; nobody has to press for the first, which begins with the session. */
export function pointNow(points: Begun[], startsAt: Date, now: Date): AgendaToRun["current"] {
  const begun = points.findLast(({ begunAt }) => begunAt !== null);
  const first = now >= startsAt ? points[0] : undefined;
  const point = begun ?? first;
  if (!point) return null;
  const since = point.begunAt ?? startsAt;
  return { id: point.id, endsAt: new Date(since.getTime() + point.minutes * 60_000) };
}

export type RowProblem = "title-missing" | "title-too-long" | "minutes-wrong";
export type Row = { id: string; minutes: string; title: string };

/** What is wrong with a row of the form; a row with nothing in it is none. */
export function problemOf({ minutes, title }: Row): RowProblem | null {
  if (!title) return "title-missing";
  if (title.length > longestTitle) return "title-too-long";
  const whole = /^\d{1,3}$/.test(minutes) ? Number(minutes) : 0;
  return whole >= 1 && whole <= mostMinutes ? null : "minutes-wrong";
}
