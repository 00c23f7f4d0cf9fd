import { DateTime } from "luxon";

/**
 * The rules of seats once more, as a list of people on paper: nothing is counted up or down, every
 * number is read off the list. What one step alone must do; several at once are judged in `seat-rules.ts`.
 */
export const associations = ["aiw", "emsland", "steinfurt"] as const;
export type Who = (typeof associations)[number];

export type Guest = {
  id: string;
  address: string;
  through: Who;
  ticket: number;
  status: "seated" | "offered" | "waiting" | "withdrawn" | "expired";
  /** Whose seat it is: one kept for an association, or a common one. Null: no seat. */
  seatOf: Who | "all" | null;
  offeredUntil: number | null;
  wasBrought: boolean;
  /** Somebody has pressed a button of a mail to this address. */
  hasActed: boolean;
  /** When the office asked for the seat to be confirmed, as long as nobody was told. */
  askedAt: number | null;
};

/** Seats kept for one association; of a released one those that its guests still hold. */
export type Kept = { seats: number; until: number; isOpen: boolean };

export type Paper = {
  seats: number;
  kept: Partial<Record<Who, Kept>>;
  guests: Guest[];
  tickets: number;
  showing: Who[];
};

export type Terms = { startsAt: number; asksFirst: boolean };

const hour = 3_600_000;

export const holds = ({ status }: Guest) => status === "seated" || status === "offered";
export const isActive = (guest: Guest) => holds(guest) || guest.status === "waiting";
const taken = ({ guests }: Paper, of: Who | "all") =>
  guests.filter((guest) => holds(guest) && guest.seatOf === of).length;

/** Who waits, the first in line first: of everybody, or of those an association's seats are kept for. */
export const queue = ({ guests }: Paper, of: Who | "all") =>
  guests
    .filter(({ status, through }) => status === "waiting" && (of === "all" || of === through))
    .sort((a, b) => a.ticket - b.ticket);

/** Free seats; in a pool with fewer than are taken there is none. */
export function free(paper: Paper, of: Who | "all"): number {
  const kept = of === "all" ? { seats: paper.seats, isOpen: true } : paper.kept[of];
  return kept?.isOpen ? Math.max(0, kept.seats - taken(paper, of)) : 0;
}

/** Whose seat a newcomer gets: nobody passes a queue. */
function seatFor(paper: Paper, through: Who): Who | "all" | null {
  const isFree = (of: Who | "all") => free(paper, of) > 0 && queue(paper, of).length === 0;
  return [through, "all" as const].find(isFree) ?? null;
}

type Newcomer = Pick<Guest, "id" | "address" | "through" | "wasBrought">;

export function signUp(paper: Paper, newcomer: Newcomer): string {
  const { through, address, wasBrought } = newcomer;
  if (!wasBrought && !paper.showing.includes(through)) return "not shown";
  const holdsOne = (guest: Guest) =>
    guest.address === address && !guest.wasBrought && isActive(guest);
  if (!wasBrought && paper.guests.some(holdsOne)) return "known";
  const seatOf = seatFor(paper, through);
  const status = seatOf ? "seated" : "waiting";
  const quiet = { offeredUntil: null, hasActed: false, askedAt: null };
  paper.guests.push({ ...newcomer, ...quiet, status, seatOf, ticket: paper.tickets });
  paper.tickets += 1;
  const line = paper.kept[through]?.isOpen ? through : "all";
  return seatOf ? "seated" : `waiting ${queue(paper, line).length}`;
}

/** A seat that is free again; of a released contingent it is everybody's from now on. */
export function end(paper: Paper, guest: Guest, status: "withdrawn" | "expired") {
  const kept = guest.seatOf && guest.seatOf !== "all" ? paper.kept[guest.seatOf] : undefined;
  if (kept && !kept.isOpen) {
    kept.seats -= 1;
    paper.seats += 1;
  }
  Object.assign(guest, { status, seatOf: null, offeredUntil: null });
}

/** The free seats of a contingent become common ones. */
export function letGo(paper: Paper, who: Who) {
  const kept = paper.kept[who];
  if (!kept?.isOpen) return;
  paper.seats += free(paper, who);
  kept.seats = taken(paper, who);
  kept.isOpen = false;
}

/** Free seats go to the first in line, as a seat or as an offer; at night nobody is asked. */
export function give(paper: Paper, terms: Terms, now: number) {
  const gift = giftAt(terms, now);
  if (!gift) return;
  for (const of of [...associations, "all" as const])
    for (const guest of queue(paper, of).slice(0, free(paper, of)))
      Object.assign(guest, { ...gift, seatOf: of });
}

function giftAt({ startsAt, asksFirst }: Terms, now: number) {
  const seat = { status: "seated", offeredUntil: null };
  if (!asksFirst || startsAt - now < 4 * hour) return seat;
  const hours = startsAt - now > 48 * hour ? 24 : 2;
  const asking = dayOr(now);
  if (asking === now) return { status: "offered", offeredUntil: now + hours * hour };
  return startsAt - asking < 4 * hour ? seat : null;
}

/** This moment by day, at night the next morning. */
function dayOr(now: number): number {
  const here = DateTime.fromMillis(now, { zone: "Europe/Berlin" });
  if (here.hour >= 8 && here.hour < 18) return now;
  return here
    .startOf("day")
    .plus({ days: here.hour < 8 ? 0 : 1 })
    .set({ hour: 8 })
    .toMillis();
}

export function keep(
  paper: Paper,
  { startsAt }: Terms,
  { who, seats, until }: { who: Who; seats: number; until: number },
): string {
  if (!paper.showing.includes(who)) return "not-adopted";
  if (seats > 0 && until > startsAt) return "released-too-late";
  const kept = paper.kept[who];
  const spare = free(paper, "all");
  if (seats > spare + (kept?.isOpen ? kept.seats : 0)) return "too-many-seats";
  if (seats === 0) letGo(paper, who);
  else {
    const now = Math.max(seats, taken(paper, who));
    paper.seats -= now - (kept?.seats ?? 0);
    paper.kept[who] = { seats: now, until, isOpen: true };
  }
  return "ok";
}

/** While others wait, the office asks whoever has a seat and has not acted: it is theirs once they press. */
export function ask(paper: Paper, { startsAt }: Terms, now: number): number {
  if (queue(paper, "all").length === 0 || startsAt - now < 4 * hour) return 0;
  const asked = paper.guests.filter(({ status, hasActed }) => status === "seated" && !hasActed);
  const offeredUntil = askedUntil(startsAt, now);
  for (const guest of asked)
    Object.assign(guest, { status: "offered", offeredUntil, askedAt: now });
  return asked.length;
}

/** A day where the start is far, else two hours; what is asked at night runs from the morning on. */
function askedUntil(startsAt: number, now: number) {
  const from = dayOr(now);
  const until = from + (startsAt - from > 48 * hour ? 24 : 2) * hour;
  return until < startsAt ? until : now + 2 * hour;
}

/** Within twenty seconds the asking is taken back: whoever is still only asked has the seat again. */
export function takeBack(paper: Paper, now: number): number {
  const open = paper.guests.filter(
    ({ status, askedAt }) => status === "offered" && askedAt !== null && now - askedAt < 20_000,
  );
  for (const guest of open)
    Object.assign(guest, { status: "seated", offeredUntil: null, askedAt: null });
  return open.length;
}
