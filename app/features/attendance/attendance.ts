/**
 * Attendance (Anwesenheit) is a ledger: what the room server told, what a poll of it found and the page's
 * own signs of life are written down as they come and deleted by nobody. How long somebody was there is
 * worked out from them, always anew. Any signal may be lost, come twice, late or in another order. The
 * association that somebody signed up through corrects what no signal could know, with a reason; the
 * newest correction counts, and no signal is touched by it.
 */
import { heartbeat } from "#app/features/rooms/heartbeat.ts";
import type { Stay } from "./stays.ts";

/** A connection to the room server: joined and left as told, seen and missed by our own poll. */
export type Connection = {
  joinedAt: Date;
  leftAt: Date | null;
  seenAt: Date | null;
  missedAt: Date | null;
};

/** A stretch in which a page gave its signs without a longer silence. */
export type Stretch = { firstAt: Date; lastAt: Date };

/** One key to a room, made at `issuedAt`, and everything that came of it. */
export type Join = { issuedAt: Date; connections: Connection[]; stretches: Stretch[] };

/** How far, in milliseconds, the room server's clock is behind ours: within these bounds. */
export type Clock = { atLeast: number | null; atMost: number | null };

/** The room server is asked once a minute. */
const poll = 60_000;
/** Signs are not missed, nor clocks taken for wrong, for less: in milliseconds. */
const silence = 2.5 * heartbeat;
const clocksAgree = 5_000;

/** What has to be added to the room server's times; bounds that contradict each other say nothing. */
export function behind({ atLeast, atMost }: Clock): number {
  const [low, high] = [atLeast ?? Number.NEGATIVE_INFINITY, atMost ?? Number.POSITIVE_INFINITY];
  if (low > high + clocksAgree) return 0;
  if (low > clocksAgree) return low;
  return high < -clocksAgree ? high : 0;
}

/** When somebody was there by one key: every connection, and what the page's signs add to them. */
export function staysOf(join: Join, clock: Clock, now: Date): Stay[] {
  const issued = +join.issuedAt;
  const connections = inOurTime(join, behind(clock));
  const signs = join.stretches.map(({ firstAt, lastAt }) => ({ from: +firstAt, to: +lastAt }));
  const connected = connections.map((one, n): Stay => {
    const end = endOf(one, connections[n + 1]?.joined ?? null, { signs, now: +now });
    return { from: one.joined, to: Math.max(one.joined, end) };
  });
  const pages = (connected.length > 0 ? signs : spanOf(signs)).map(({ from, to }): Stay => {
    const isTold = connected.some((one) => one.from <= to && one.to >= to - heartbeat);
    return {
      from: from - issued < silence ? Math.min(from, issued) : from,
      to: isTold ? to : halfWay(to, Math.min(to + heartbeat, +now)),
    };
  });
  return [...connected, ...pages];
}

type InOurTime = ReturnType<typeof inOurTime>[number];

/**
 * As told, else at the next connection by the same key (nobody had missed it in between), else halfway
 * between the last sign and the one that did not come. Where no page ever gave one and no poll found it, it was
 * over before either could: polls may have been silent for long when one missed it.
 */
function endOf(
  { joined, left, seen, missed }: InOurTime,
  next: number | null,
  { signs, now }: { signs: Stay[]; now: number },
): number {
  if (left !== null) return left;
  if (next !== null && (missed === null || next <= missed)) return next;
  const limit = missed ?? now;
  const page = Math.max(joined, ...signs.filter(({ from }) => from < limit).map(({ to }) => to));
  const last = Math.min(limit, Math.max(page, seen ?? joined));
  if (signs.length === 0 && seen === null) return Math.min(limit, joined + silence);
  if (missed === null && now - last < silence) return now;
  const due = signs.length > 0 ? page + heartbeat : last + poll;
  return halfWay(last, Math.min(limit, due));
}

/** A page that no poll ever found connected: what it says last continues what it said first. */
const spanOf = (signs: Stay[]) => {
  const [first, last] = [signs[0], signs.at(-1)];
  return first && last ? [{ from: first.from, to: last.to }] : [];
};

/** Between the last sign and the one that did not come lies the end: the middle is off by half at most. */
const halfWay = (last: number, due: number) => last + Math.max(0, due - last) / 2;

/** In order, by our own clock. */
const inOurTime = ({ connections }: Join, behindBy: number) =>
  connections
    .map(({ joinedAt, leftAt, seenAt, missedAt }) => ({
      joined: +joinedAt + behindBy,
      left: leftAt && +leftAt + behindBy,
      seen: seenAt && +seenAt,
      missed: missedAt && +missedAt,
    }))
    .sort((one, other) => one.joined - other.joined);
