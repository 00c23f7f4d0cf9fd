import { localSecond, readMoment } from "#app/ui/local-time.ts";

/** What the desk types of when an upload was taken, by the clock on the wall: "2026-12-01T10:00:00". */
export type Taken = { startedAt: string; endedAt: string };

export type TakenProblem = "start-missing" | "start-elsewhere" | "end-wrong";

export type TakenReply = { typed: Taken; problems: TakenProblem[] };

type Known = { startedAt: Date | null; endedAt: Date | null };
type Around = { session: { startsAt: Date; endsAt: Date }; zone: string; was: Known };
type Read = ({ ok: true } & Known) | { ok: false; problems: TakenProblem[] };

/** So far around its session, in milliseconds, a recording may begin; and so long it may last. */
const widest = 12 * 3_600_000;

/** The moments meant; nothing typed means that nobody knows. */
export function readTaken(typed: Taken, { session, zone, was }: Around): Read {
  const [startText, endText] = [typed.startedAt.trim(), typed.endedAt.trim()];
  if (!startText && !endText) return { ok: true, startedAt: null, endedAt: null };
  const startedAt = momentIn(startText, zone, was.startedAt);
  const endedAt = endText ? momentIn(endText, zone, was.endedAt) : null;
  const problems: TakenProblem[] = [];
  if (!startedAt) problems.push("start-missing");
  else if (
    startedAt.getTime() < session.startsAt.getTime() - widest ||
    startedAt.getTime() > session.endsAt.getTime() + widest
  )
    problems.push("start-elsewhere");
  if (startedAt && endText) {
    const lasts = endedAt ? endedAt.getTime() - startedAt.getTime() : 0;
    if (lasts <= 0 || lasts > 2 * widest) problems.push("end-wrong");
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, startedAt, endedAt };
}

/** What stands there unchanged is the same moment, also in the hour that passes twice; browsers leave ":00" out. */
function momentIn(text: string, zone: string, was: Date | null) {
  const wall = text.length === 16 ? `${text}:00` : text;
  if (was && localSecond(was, zone) === wall) return was;
  return wall.length === 19 ? (readMoment(wall, zone)?.toJSDate() ?? null) : null;
}

/** What the form begins with: as it is known, else as the session was planned. */
export const takenTyped = (
  { startedAt, endedAt }: Known,
  session: { startsAt: Date },
  zone: string,
): Taken => ({
  startedAt: localSecond(startedAt ?? session.startsAt, zone),
  endedAt: endedAt ? localSecond(endedAt, zone) : "",
});
