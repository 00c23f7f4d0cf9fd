import assert from "node:assert/strict";
import fc from "fast-check";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { undoChange } from "#app/features/moments/undo-change.server.ts";
import { withdraw as withdrawSeat } from "#app/features/places/withdraw.server.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { askForLink } from "#app/features/registration/ask-for-link.server.ts";
import { correctAddress } from "#app/features/registration/correct-address.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { changeSeats } from "#app/features/seats/change-seats.server.ts";
import { cancel as cancelSession } from "#app/features/sessions/cancel.server.ts";
import { guest, guestOf, officeOf } from "./cast.ts";
import * as rules from "./sequence-model.ts";
import { active, type Model, type Person, placeNow, type Times } from "./sequence-model.ts";
import {
  claim,
  compare,
  handOver,
  lookForReminders,
  lookForSeats,
  lose,
  type World,
} from "./sequence-world.ts";

type Does = (model: Model, world: World) => Promise<void>;
type Command = fc.AsyncCommand<Model, World>;

/** One thing that happens, perhaps while a worker is claiming mails; then all is as the model says. */
const command = (words: string, does: Does, may = (_: Model) => true, beside = false): Command => ({
  check: may,
  run: async (model, world) => {
    const before = model.times;
    model.now += 1;
    const moment = { ...model };
    const claiming = beside ? claim(world, moment, 5, before) : Promise.resolve(0);
    const seen = world.written.length;
    await does(model, world);
    await claiming;
    for (const written of world.written.slice(seen)) written.may = [before, model.times];
    await compare(world, model);
  },
  toString: () => (beside ? `${words} (beside a claim)` : words),
});

const at = ({ now }: Model) => new Date(now);
const office = (model: Model, { host }: World) => officeOf(host, at(model));
const ownScope = ({ byPartner }: Person, model: Model, { host, partner }: World) =>
  guestOf(byPartner ? partner : host, at(model));
const answered = (outcome: { ok: boolean; refusal?: string }, refusal: string | null) =>
  assert.equal(outcome.ok ? null : outcome.refusal, refusal);
const nth = <T>(list: T[], n: number) => list[n % list.length] as T;
const addressOf = (n: number) => `gast${n}@example.org`;

const signUp =
  (pick: number, again: boolean, byPartner: boolean): Does =>
  async (model, world) => {
    const known = again ? nth(active(model), pick) : undefined;
    const address = known?.address ?? addressOf(model.addresses++);
    const throughPartner = byPartner && model.adopted;
    const through = throughPartner ? world.partner : world.host;
    const form = { ...guest(0), email: address };
    const outcome = await register(guestOf(through, at(model)), world.sessionId, form);
    if (model.cancelled) return answered(outcome, "session-cancelled");
    assert(outcome.ok);
    assert.equal(outcome.place.status, placeNow(model));
    assert.equal(outcome.registrationId === null, known !== undefined);
    if (!outcome.registrationId) return;
    const { registrationId } = outcome;
    const ticket = model.people.length + 1;
    const status = placeNow(model);
    const first = address;
    const who = { registrationId, address, first, byPartner: throughPartner };
    model.people.push({ ...who, ticket, status, corrections: 0 });
  };

const withdraw =
  (pick: number): Does =>
  async (model, world) => {
    const person = nth(active(model), pick);
    const outcome = await withdrawSeat(ownScope(person, model, world), person.registrationId);
    answered(outcome, model.cancelled ? "session-cancelled" : null);
    if (outcome.ok) rules.withdraw(model, person);
  };

/** To a new address, back to the first one, or to one that somebody else holds. */
const correct =
  (pick: number, to: "new" | "back" | "known"): Does =>
  async (model, world) => {
    const person = nth(active(model), pick);
    const other = nth(active(model), pick + 1);
    const address = { new: addressOf(model.addresses++), back: person.first, known: other.address }[
      to
    ];
    const scope = ownScope(person, model, world);
    const outcome = await correctAddress(scope, person.registrationId, address);
    answered(outcome, person.corrections >= 3 ? "too-many-tries" : null);
    if (!outcome.ok || person.address === address) return;
    person.corrections += 1;
    const holder = active(model).find((each) => each.address === address);
    if (holder) rules.withdraw(model, person);
    else person.address = address;
  };

/** "Lost the link?" */
const askAgain =
  (pick: number): Does =>
  async (model, world) => {
    const { address } = nth(active(model), pick);
    const scope = guestOf(world.host, at(model));
    const outcome = await askForLink(scope, world.sessionId, address, "192.0.2.1");
    answered(outcome, model.cancelled ? "session-cancelled" : null);
  };

const move =
  (times: Times): Does =>
  async (model, world) => {
    const [startsAt, endsAt] = [new Date(times.startsAt), new Date(times.endsAt)];
    const outcome = await reschedule(office(model, world), world.sessionId, { startsAt, endsAt });
    answered(outcome, rules.move(model, times));
  };

const cancel: Does = async (model, world) =>
  answered(await cancelSession(office(model, world), world.sessionId), rules.cancel(model));

const undo: Does = async (model, world) =>
  answered(await undoChange(office(model, world), world.sessionId), rules.undo(model));

const seats =
  (limit: number): Does =>
  async (model, world) => {
    const outcome = await changeSeats(office(model, world), world.sessionId, limit);
    answered(outcome, model.cancelled ? "session-cancelled" : null);
    if (!outcome.ok || model.limit === limit) return;
    model.limit = limit;
    rules.settle(model);
  };

const adoption: Does = async (model, world) => {
  const partner = officeOf(world.partner, at(model));
  if (model.adopted) await unadopt(partner, world.sessionId);
  const outcome = model.adopted ? null : await adopt(partner, world.sessionId);
  if (outcome) answered(outcome, model.cancelled ? "session-cancelled" : null);
  if (!outcome || outcome.ok) model.adopted = !model.adopted;
};

const pass =
  (seconds: number): Does =>
  async (model) => {
    model.now += seconds * rules.second;
  };

/** A day, or an hour, before the start as it now is. */
const nearer =
  (hours: number): Does =>
  async (model) => {
    model.now = Math.max(model.now, model.times.startsAt - hours * 3600 * rules.second + 1);
    await lookForReminders(model);
  };

const some = (model: Model) => active(model).length > 0;
const open = (model: Model) => some(model) && !model.cancelled;
const always = () => true;
const pick = fc.nat(30);

/** Somebody new. */
export const arrival = fc
  .tuple(fc.boolean(), fc.boolean())
  .map(([byPartner, beside]) => command("sign up", signUp(0, false, byPartner), always, beside));

/** What may happen to a session that is moved among `slots`; more often what more follows from. */
export const happening = (slots: Times[]) => {
  const often = (weight: number, arbitrary: fc.Arbitrary<Command>) => ({ weight, arbitrary });
  const beside = fc.boolean();
  return fc.oneof(
    often(3, arrival),
    often(
      1,
      fc
        .tuple(pick, beside)
        .map(([n, by]) => command(`sign up again ${n}`, signUp(n, true, by), open)),
    ),
    often(
      2,
      fc.tuple(pick, beside).map(([n, b]) => command(`withdraw ${n}`, withdraw(n), some, b)),
    ),
    often(
      2,
      fc
        .tuple(pick, fc.constantFrom("new", "back", "known"), beside)
        .map(([n, to, b]) => command(`correct ${n} to ${to}`, correct(n, to), some, b)),
    ),
    often(
      1,
      fc.tuple(pick, beside).map(([n, b]) => command(`ask for link ${n}`, askAgain(n), some, b)),
    ),
    often(
      3,
      fc
        .tuple(fc.constantFrom(...slots), beside)
        .map(([times, b]) =>
          command(`move to ${new Date(times.startsAt).toISOString()}`, move(times), always, b),
        ),
    ),
    often(
      1,
      beside.map((b) => command("cancel", cancel, always, b)),
    ),
    often(
      3,
      beside.map((b) => command("undo", undo, always, b)),
    ),
    often(
      1,
      fc.integer({ min: 1, max: 4 }).map((limit) => command(`${limit} seats`, seats(limit))),
    ),
    often(1, fc.constant(command("adopt or un-adopt", adoption))),
    often(
      3,
      fc.constantFrom(1, 8, 21, 65).map((s) => command(`${s} seconds pass`, pass(s))),
    ),
    often(
      1,
      fc.constantFrom(24, 1).map((h) => command(`${h} hours before`, nearer(h))),
    ),
    often(
      3,
      fc
        .constantFrom(1, 3, 20)
        .map((limit) =>
          command(`claim ${limit}`, async (m, world) => void (await claim(world, m, limit))),
        ),
    ),
    often(3, fc.constant(command("hand over", async (model, world) => handOver(world, model)))),
    often(1, fc.constant(command("look for seats", lookForSeats))),
    often(1, fc.constant(command("lose one", async (model, world) => lose(world, model)))),
  );
};
