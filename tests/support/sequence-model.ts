/**
 * What must be true of one session and its people, whatever happens to them in whatever order: the
 * rules of seats, changes and undoing once more, in plain arithmetic.
 */
export type Person = {
  registrationId: string;
  address: string;
  first: string;
  /** Whether the partner that adopted the session is who they came through. */
  byPartner: boolean;
  ticket: number;
  status: "seated" | "waiting" | "withdrawn";
  corrections: number;
};

type Change = { at: number; kind: "moved" | "cancelled"; former: Times; undone: boolean };
export type Times = { startsAt: number; endsAt: number };

export type Model = {
  now: number;
  times: Times;
  revision: number;
  cancelled: boolean;
  limit: number;
  people: Person[];
  adopted: boolean;
  changes: Change[];
  addresses: number;
};

export const second = 1000;
const pause = 20 * second;

export const active = ({ people }: Model) => people.filter(({ status }) => status !== "withdrawn");
const count = ({ people }: Model, status: Person["status"]) =>
  people.filter((person) => person.status === status).length;
export const pool = (model: Model) => ({
  limit: model.limit,
  taken: count(model, "seated"),
  waiting: count(model, "waiting"),
});

/** Where somebody new would be: newcomers never pass the queue. */
export function placeNow(model: Model) {
  const { limit, taken, waiting } = pool(model);
  return taken < limit && waiting === 0 ? ("seated" as const) : ("waiting" as const);
}

/** By ticket, as long as there is a seat; a cancelled session gives none. */
export function settle(model: Model) {
  if (model.cancelled) return;
  const queue = model.people.filter(({ status }) => status === "waiting");
  queue.sort((a, b) => a.ticket - b.ticket);
  for (const person of queue) if (count(model, "seated") < model.limit) person.status = "seated";
}

export function withdraw(model: Model, person: Person) {
  person.status = "withdrawn";
  settle(model);
}

export function move(model: Model, times: Times) {
  if (model.cancelled) return "session-cancelled";
  if (times.startsAt <= model.now) return "in-the-past";
  if (times.startsAt === model.times.startsAt && times.endsAt === model.times.endsAt) return null;
  change(model, "moved");
  model.times = times;
  return null;
}

export function cancel(model: Model) {
  if (model.cancelled) return "session-cancelled";
  change(model, "cancelled");
  model.cancelled = true;
  return null;
}

/** The last change that stands, for twenty seconds. */
export function undo(model: Model) {
  const last = model.changes.findLast(({ undone }) => !undone);
  if (!last || model.now >= last.at + pause) return "too-late-to-undo";
  last.undone = true;
  model.revision += 1;
  model.times = last.former;
  model.cancelled = false;
  return null;
}

function change(model: Model, kind: Change["kind"]) {
  model.changes.push({ at: model.now, kind, former: model.times, undone: false });
  model.revision += 1;
}
