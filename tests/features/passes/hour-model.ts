/**
 * Whom a lecture lets in, in the words of record 058 and of nothing else: it knows no table and no cookie. A person is
 * an address; a form sent for it makes a seat, or names the one there is, and its browser may press "Eintreten".
 */
export type Seat = { isHeld: boolean; isOut: boolean; wasIn: boolean };

export type Pass = {
  person: number;
  /** The seat that its own form made; null for the form of an address that was known. */
  made: Seat | null;
  /** The seat under the address when it was issued; undefined before. */
  beside: Seat | null | undefined;
  isEnded: boolean;
  isOut: boolean;
  wasIn: boolean;
};

export type Hour = ReturnType<typeof anHourModel>;

export const anHourModel = () => ({
  isRound: false,
  isLocked: false,
  /** The last minute has passed. */
  isPast: false,
  isClosed: false,
  seats: [] as Seat[],
  passes: [] as Pass[],
  /** The seat that an address holds now, by the number of its person. */
  held: [] as (Seat | null)[],
});

const passesOf = (hour: Hour, seat: Seat) => hour.passes.filter(({ beside }) => beside === seat);
const ofForm = (hour: Hour, seat: Seat) => passesOf(hour, seat).filter(({ made }) => made === seat);

/** By the link of the mail. */
export function maySeat(hour: Hour, seat: Seat): boolean {
  const before = [seat, ...ofForm(hour, seat)];
  if (!seat.isHeld || hour.isClosed || before.some(({ isOut }) => isOut)) return false;
  return !hour.isLocked || before.some(({ wasIn }) => wasIn);
}

/** Whether the door is open for a pass beside this seat. */
function isOpenBeside(hour: Hour, seat: Seat | null): boolean {
  if (hour.isRound || hour.isPast || hour.isClosed) return false;
  const before = seat ? passesOf(hour, seat) : [];
  if (seat?.isOut || before.some(({ isOut }) => isOut)) return false;
  return !hour.isLocked || before.some(({ wasIn }) => wasIn);
}

export const mayPass = (hour: Hour, { beside, isEnded }: Pass): boolean =>
  !isEnded && beside?.isHeld === true && isOpenBeside(hour, beside);

/** "Eintreten" on the page after the form; whether it lets in. */
export function press(hour: Hour, pass: Pass): boolean {
  if (pass.beside === undefined) {
    const seat = hour.held[pass.person] ?? null;
    if (!isOpenBeside(hour, seat)) return false;
    pass.beside = seat;
  }
  const isIn = mayPass(hour, pass);
  if (isIn) pass.wasIn = true;
  return isIn;
}

/** "Eintreten" by the link of the mail: the passes beside the seat are over. */
export function enterBySeat(hour: Hour, seat: Seat): boolean {
  if (!maySeat(hour, seat)) return false;
  seat.wasIn = true;
  for (const pass of passesOf(hour, seat)) pass.isEnded = true;
  return true;
}
