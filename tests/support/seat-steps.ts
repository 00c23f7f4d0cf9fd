import fc from "fast-check";
import { bringColleague } from "#app/features/places/bring-colleague.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { acceptOffer } from "#app/features/seats/accept-offer.server.ts";
import { askToConfirm } from "#app/features/seats/ask-to-confirm.server.ts";
import { changeSeats } from "#app/features/seats/change-seats.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
import { giveSeatsDue } from "#app/features/seats/seats-due.server.ts";
import { takeBackAsking } from "#app/features/seats/take-back-asking.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { guest, guestOf, later, officeOf } from "./cast.ts";
import {
  ask,
  associations,
  end,
  type Guest,
  give,
  isActive,
  keep,
  letGo,
  type Paper,
  signUp,
  takeBack,
  type Who,
} from "./seat-paper.ts";
import type { Ground } from "./seat-world.ts";

const who = fc.constantFrom(...associations);
const partner = fc.constantFrom<Who>("emsland", "steinfurt");
const somebody = fc.nat(30);

const does = <Word extends string, Rest extends object>(
  word: Word,
  rest: { [Field in keyof Rest]: fc.Arbitrary<Rest[Field]> },
) => fc.record({ does: fc.constant(word), ...rest }) as fc.Arbitrary<{ does: Word } & Rest>;

const often = <One>(weight: number, arbitrary: fc.Arbitrary<One>) => ({ weight, arbitrary });

export const comes = does("signs up", { who, n: fc.nat(20) });
export const keeps = does("keeps", {
  who,
  seats: fc.nat(3),
  hours: fc.integer({ min: 1, max: 60 }),
});

/** What can happen at the same moment. `person` is a place in the list of those who could do it. */
export const step = fc.oneof(
  often(5, comes),
  often(4, does("withdraws", { person: somebody })),
  often(5, does("accepts", { person: somebody })),
  often(1, does("brings", { person: somebody })),
  often(1, does("limit", { seats: fc.integer({ min: 1, max: 6 }) })),
  often(3, keeps),
  often(1, does("unadopts", { who: partner })),
  often(1, does("adopts", { who: partner })),
  often(1, does("the house looks", {})),
  often(3, does("asks", {})),
  often(3, does("takes back", {})),
);
export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Who does it: of those who hold an offer, of those with a place; if there are none, of all. */
export function personIn({ guests }: Paper, step: Step): Guest | undefined {
  if (!("person" in step)) return undefined;
  const could = guests.filter((guest) =>
    step.does === "accepts" ? guest.status === "offered" : isActive(guest),
  );
  const asked = could.length > 0 ? could : guests;
  return asked[step.person % Math.max(1, asked.length)];
}

/** What the step answers on paper, where it alone happens. */
export function onPaper(paper: Paper, { terms, address }: Ground, now: number, step: Step): string {
  const settled = (answer = "ok") => {
    if (answer === "ok") give(paper, terms, now);
    return answer;
  };
  if (step.does === "signs up") {
    const newcomer = { id: "", address: address(step.n), through: step.who, wasBrought: false };
    return signUp(paper, newcomer);
  }
  if (step.does === "keeps") {
    const until = now + step.hours * hour;
    return settled(keep(paper, terms, { ...step, until }));
  }
  if (step.does === "limit") {
    if (paper.seats === step.seats) return "ok";
    paper.seats = step.seats;
    return settled();
  }
  if (step.does === "adopts") {
    if (!paper.showing.includes(step.who)) paper.showing.push(step.who);
    return "ok";
  }
  if (step.does === "unadopts") {
    if (paper.showing.includes(step.who)) letGo(paper, step.who);
    paper.showing = paper.showing.filter((each) => each !== step.who);
    return "ok";
  }
  if (step.does === "asks") return `${ask(paper, terms, now)}`;
  if (step.does === "takes back") return `${takeBack(paper, now)}`;
  if (step.does === "the house looks") {
    for (const each of associations)
      if ((paper.kept[each]?.until ?? now + 1) <= now) letGo(paper, each);
    for (const guest of paper.guests)
      if (guest.offeredUntil !== null && guest.offeredUntil <= now) end(paper, guest, "expired");
    return settled();
  }
  const person = personIn(paper, step);
  if (!person) return "nobody";
  if (step.does === "withdraws") {
    if (!isActive(person)) return "already-withdrawn";
    person.hasActed = true;
    end(paper, person, "withdrawn");
    return settled();
  }
  if (step.does === "brings") {
    if (!isActive(person)) return "already-withdrawn";
    person.hasActed = true;
    signUp(paper, { id: "", address: person.address, through: person.through, wasBrought: true });
    return "ok";
  }
  if (person.status !== "offered" || (person.offeredUntil ?? 0) <= now) return "offer-over";
  Object.assign(person, { status: "seated", offeredUntil: null, hasActed: true });
  return "ok";
}

const hour = 3_600_000;

function unlessMissing(thrown: unknown): null {
  if (thrown instanceof Response && thrown.status === 404) return null;
  throw thrown;
}

type Said = { ok: boolean; refusal?: string };
const word = (outcome: Said) => (outcome.ok ? "ok" : (outcome.refusal ?? "no"));

/** The same step through the verbs of the house; `paper` says who the people are. */
export async function forReal(ground: Ground, paper: Paper, at: number, step: Step) {
  const { sessionId, cast } = ground;
  const now = new Date(at);
  const office = officeOf(cast.aiw, now);
  if (step.does === "signs up") {
    const form = { ...guest(step.n), email: ground.address(step.n) };
    const arriving = register(guestOf(cast[step.who], now), sessionId, form);
    const outcome = await arriving.catch(unlessMissing);
    if (outcome === null) return "not shown";
    if (!outcome.ok) return outcome.refusal;
    if (outcome.registrationId === null) return "known";
    const { place } = outcome;
    return place.status === "waiting" ? `waiting ${place.position}` : place.status;
  }
  if (step.does === "keeps") {
    const kept = { seats: step.seats, releasesAt: later(now, step.hours * 60) };
    const associationId = cast[step.who].id;
    return word(await keepSeats(office, sessionId, { associationId, ...kept }));
  }
  if (step.does === "limit") return word(await changeSeats(office, sessionId, step.seats));
  if (step.does === "adopts") return word(await adopt(officeOf(cast[step.who], now), sessionId));
  if (step.does === "unadopts")
    return word(await unadopt(officeOf(cast[step.who], now), sessionId));
  if (step.does === "asks") return `${await askToConfirm(office, sessionId)}`;
  if (step.does === "takes back") {
    const back = await takeBackAsking(office, sessionId);
    return `${back.ok ? back.people : 0}`;
  }
  if (step.does === "the house looks") {
    await giveSeatsDue({ now });
    return "ok";
  }
  const person = personIn(paper, step);
  if (!person) return "nobody";
  const scope = guestOf(cast[person.through], now);
  if (step.does === "withdraws") return word(await withdraw(scope, person.id));
  if (step.does === "accepts") return word(await acceptOffer(scope, person.id));
  const form = { name: `Kollegin ${newShortId()}`, email: person.address };
  return word(await bringColleague(scope, person.id, form, ground.network()));
}
