import { DateTime } from "luxon";
import {
  associations,
  free,
  type Guest,
  holds,
  isActive,
  type Paper,
  queue,
  type Terms,
} from "./seat-paper.ts";
import { personIn, type Step } from "./seat-steps.ts";
import type { Ground } from "./seat-world.ts";

/** What must be true between two looks at the same session, whatever happened at once in between. */
export function broken(before: Paper, after: Paper): string[] {
  const wrong: string[] = [];
  const must = (is: boolean, what: string) => void (is || wrong.push(what));

  const tickets = after.guests.map(({ ticket }) => ticket);
  must(new Set(tickets).size === tickets.length, "two people hold one ticket");
  must(Math.max(0, ...tickets) < after.tickets, "a ticket was given that is still to come");
  const first = after.guests.filter((guest) => isActive(guest) && !guest.wasBrought);
  must(
    new Set(first.map(({ address }) => address)).size === first.length,
    "one person holds two places",
  );
  for (const guest of before.guests) {
    const now = after.guests.find(({ id }) => id === guest.id);
    must(now !== undefined, `${guest.id} is lost`);
    if (now) must(mayBecome(guest, now), `${guest.status} became ${now.status}`);
  }
  for (const guest of after.guests.filter(holds)) {
    const { seatOf, through, ticket } = guest;
    must(seatOf === "all" || seatOf === through, `${through} sits on a seat kept for ${seatOf}`);
    const passed = queue(after, seatOf ?? "all").filter((other) => other.ticket < ticket);
    must(passed.length === 0, `${ticket} got a seat of ${seatOf} past ${passed[0]?.ticket}`);
  }
  for (const who of associations) {
    const kept = after.kept[who];
    if (kept && !kept.isOpen)
      must(
        kept.seats === after.guests.filter((guest) => holds(guest) && guest.seatOf === who).length,
        `a released contingent of ${who} still keeps a free seat`,
      );
  }
  return wrong;
}

const next: Record<Guest["status"], Guest["status"][]> = {
  waiting: ["waiting", "seated", "offered", "expired", "withdrawn"],
  offered: ["offered", "seated", "expired", "withdrawn"],
  seated: ["seated", "offered", "withdrawn", "expired"],
  withdrawn: ["withdrawn"],
  expired: ["expired"],
};

const mayBecome = (before: Guest, after: Guest) =>
  next[before.status].includes(after.status) &&
  before.ticket === after.ticket &&
  before.address === after.address;

type Happened = { before: Paper; after: Paper; at: number; steps: Step[]; answers: string[] };

/** What was answered is what is: nobody who was told of a place is without one. */
export function brokenWords(
  ground: Ground,
  { before, after, at, steps, answers }: Happened,
): string[] {
  const wrong: string[] = [];
  const must = (is: boolean, what: string) => void (is || wrong.push(what));
  const known = new Set(before.guests.map(({ id }) => id));
  const newcomers = after.guests.filter(({ id }) => !known.has(id));
  const welcomed = steps.filter(({ does }, n) =>
    does === "signs up"
      ? /^(seated|waiting)/.test(answers[n] ?? "")
      : does === "brings" && answers[n] === "ok",
  );
  must(
    newcomers.length === welcomed.length,
    `${welcomed.length} came, ${newcomers.length} are there`,
  );
  for (const [n, step] of steps.entries()) {
    const answer = answers[n] ?? "";
    if (step.does === "signs up" && answer === "seated") {
      const theirs = newcomers.find(({ address }) => address === ground.address(step.n));
      const isAsked = theirs?.status === "offered" && theirs.askedAt === at;
      must(theirs?.status === "seated" || isAsked, `told of a seat, and ${theirs?.status}`);
    }
    if ((step.does === "withdraws" || step.does === "accepts") && answer === "ok") {
      const person = personIn(before, step);
      const now = after.guests.find(({ id }) => id === person?.id)?.status ?? "lost";
      const may = step.does === "withdraws" ? ["withdrawn"] : ["seated", "withdrawn"];
      must(may.includes(now), `${step.does}, and is ${now}`);
      const isLate = step.does === "accepts" && (person?.offeredUntil ?? at + 1) <= at;
      must(!isLate, "took an offer that was over");
    }
  }
  const inAll = ({ seats, kept }: Paper) =>
    seats + Object.values(kept).reduce((sum, { seats: own }) => sum + own, 0);
  if (!steps.some(({ does }) => does === "limit"))
    must(inAll(before) === inAll(after), `${inAll(before)} seats became ${inAll(after)}`);
  return wrong;
}

/** Once the house has looked by day: no seat lies free beside those who may have it. */
export function idle(paper: Paper, { asksFirst }: Terms, now: number): string[] {
  const { hour } = DateTime.fromMillis(now, { zone: "Europe/Berlin" });
  if (asksFirst && (hour < 8 || hour >= 18)) return [];
  return [...associations, "all" as const]
    .filter((of) => free(paper, of) > 0 && queue(paper, of).length > 0)
    .map((of) => `a seat of ${of} lies free beside those who wait`);
}
