import { answerEntering, endPass } from "#app/features/passes/issue-pass.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { endRoom, reopenRoom } from "#app/features/rooms/end-room.server.ts";
import { leadToAnotherRoom } from "#app/features/rooms/lead-elsewhere.server.ts";
import { lockRoom } from "#app/features/rooms/lock-room.server.ts";
import { readmitPerson, removePerson } from "#app/features/rooms/remove-person.server.ts";
import { db } from "#app/platform/db.server.ts";
import { guest, officeOf } from "#tests/support/cast.ts";
import { ask, type Cookies, kept } from "./browser.ts";
import { aRunningRoom, now } from "./ground.ts";
import {
  anHourModel,
  enterBySeat,
  mayPass,
  maySeat,
  type Pass,
  press,
  type Seat,
} from "./hour-model.ts";

/** What may happen in an hour; what happens often stands twice. */
export const acts = [
  ...["form", "form", "press", "press", "mail", "mail", "withdraw", "correct"],
  ...["remove-pass", "remove-seat", "readmit-pass", "readmit-seat", "lock", "unlock"],
  ...["round", "lecture", "room", "end", "reopen"],
];

/** One who comes by a pass, or by the link of a seat; `may` as the model has it. */
export type Browser = {
  id: string;
  name: string;
  token: string;
  cookies: Cookies;
  isReading: boolean;
  may: () => boolean;
  mayPublish: () => boolean;
};
type SentForm = Browser & { outcome: Outcome; pass: Pass };
type HeldSeat = Browser & { seat: Seat };
type Outcome = Awaited<ReturnType<Awaited<ReturnType<typeof aRunningRoom>>["sent"]>>;

export type PlayedHour = Awaited<ReturnType<typeof aPlayedHour>>;

/** An hour in which acts are done in the house and in the model alike. */
export async function aPlayedHour() {
  const room = await aRunningRoom();
  const { id: sessionId } = room.session;
  const office = officeOf(room.host, now);
  const model = anHourModel();
  const forms: SentForm[] = [];
  const seats: HeldSeat[] = [];
  const closing = new AbortController();
  const one = <T>(all: T[], who: number) => all[who % Math.max(1, all.length)];

  async function sendForm(who: number) {
    if (model.isPast || model.isClosed) return;
    const person = who % 2;
    const outcome = await room.sent(guest(900 + person));
    let made: Seat | null = null;
    if (outcome.registrationId) {
      made = { isHeld: true, isOut: false, wasIn: false };
      model.seats.push(made);
      model.held[person] = made;
      seats.push(await byLink(outcome.registrationId, made));
    }
    const pass: Pass = {
      ...{ person, made, beside: undefined },
      ...{ isEnded: false, isOut: false, wasIn: false },
    };
    model.passes.push(pass);
    const { passId: id } = outcome;
    const rights = { may: () => mayPass(model, pass), mayPublish: () => false };
    const name = `pass ${forms.length}`;
    forms.push({ id, name, token: id, outcome, pass, cookies: {}, isReading: false, ...rights });
  }

  async function byLink(id: string, seat: Seat): Promise<HeldSeat> {
    const token = entryToken(await db.registration.findUniqueOrThrow({ where: { id } }));
    const rights = { may: () => maySeat(model, seat), mayPublish: () => model.isRound };
    const name = `seat ${seats.length}`;
    return { id, name, token, seat, cookies: {}, isReading: false, ...rights };
  }

  async function pressEnter(form: SentForm | undefined) {
    if (!form) return;
    const answer = await answerEntering(room.scope, form.outcome);
    const isIn = answer instanceof Response;
    if (isIn !== press(model, form.pass)) throw new Error(`pressed: ${isIn}`);
    if (isIn) Object.assign(form.cookies, kept(answer.headers.getSetCookie()));
  }

  async function enterByMail(held: HeldSeat | undefined) {
    if (!held) return;
    const { status, headers } = await ask(held.token, held.cookies).door();
    if ((status === 303) !== enterBySeat(model, held.seat)) throw new Error(`by mail: ${status}`);
    Object.assign(held.cookies, kept(headers.getSetCookie()));
  }

  async function giveBack(held: HeldSeat | undefined) {
    if (!held || !held.seat.isHeld || model.isPast || model.isClosed) return;
    const actor = { kind: "guest" as const, registrationId: held.id };
    const gone = await withdraw({ ...room.scope, actor }, held.id);
    if (!gone.ok) throw new Error(gone.refusal);
    held.seat.isHeld = false;
    model.held = model.held.map((seat) => (seat === held.seat ? null : seat));
  }

  type Person = { passId: string } | { registrationId: string };
  async function sendOut(who: Person | undefined, known: Seat | Pass | undefined, isOut: boolean) {
    if (!who || !known?.wasIn) return;
    const { identity } = await db.roomEntry.findFirstOrThrow({ where: who });
    if (isOut) await removePerson(office, sessionId, identity, "Stört");
    else await readmitPerson(office, sessionId, identity);
    known.isOut = isOut;
  }
  const passOut = (form: SentForm | undefined, isOut: boolean) =>
    sendOut(form && { passId: form.token }, form?.pass, isOut);
  const seatOut = (held: HeldSeat | undefined, isOut: boolean) =>
    sendOut(held && { registrationId: held.id }, held?.seat, isOut);

  async function lock(isLocked: boolean) {
    if ((await lockRoom(office, sessionId, isLocked)).ok) model.isLocked = isLocked;
  }
  async function becomes(format: "round" | "lecture") {
    await db.session.update({ where: { id: sessionId }, data: { format } });
    model.isRound = format === "round";
  }
  async function end() {
    const { ok } = await endRoom(office, sessionId);
    if (ok !== !model.isClosed) throw new Error(`ended: ${ok}`);
    model.isPast = true;
    model.isClosed = true;
  }
  async function reopen() {
    await reopenRoom(office, sessionId);
    model.isClosed = false;
  }
  async function correct(form: SentForm | undefined) {
    if (!form) return;
    await endPass(room.scope, form.token);
    if (form.pass.beside !== undefined) form.pass.isEnded = true;
  }

  const done: Record<string, (who: number) => Promise<unknown>> = {
    form: sendForm,
    press: (who) => pressEnter(one(forms, who)),
    mail: (who) => enterByMail(one(seats, who)),
    withdraw: (who) => giveBack(one(seats, who)),
    correct: (who) => correct(one(forms, who)),
    "remove-pass": (who) => passOut(one(forms, who), true),
    "remove-seat": (who) => seatOut(one(seats, who), true),
    "readmit-pass": (who) => passOut(one(forms, who), false),
    "readmit-seat": (who) => seatOut(one(seats, who), false),
    lock: () => lock(true),
    unlock: () => lock(false),
    round: () => becomes("round"),
    lecture: () => becomes("lecture"),
    room: () => leadToAnotherRoom(office, sessionId),
    end,
    reopen,
  };

  return {
    sessionId,
    act: (what: string, who: number) => done[what]?.(who),
    /** Those who have come in once. */
    people: () => [...forms, ...seats].filter(({ cookies }) => cookies.raum),
    signal: closing.signal,
    leave: () => closing.abort(),
  };
}
