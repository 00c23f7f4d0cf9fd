import { expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { undoChange } from "#app/features/moments/undo-change.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { publish } from "#app/features/planning/publish.server.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { leaveAlliance } from "#app/features/pool/leave-alliance.server.ts";
import { list } from "#app/features/pool/list.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { unlist } from "#app/features/pool/unlist.server.ts";
import { erase } from "#app/features/privacy/erase.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { acceptOffer } from "#app/features/seats/accept-offer.server.ts";
import { changeSeats } from "#app/features/seats/change-seats.server.ts";
import { giveUpContingent } from "#app/features/seats/give-up-contingent.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
import { prefer } from "#app/features/seats/prefer.server.ts";
import { giveSeatsDue } from "#app/features/seats/seats-due.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { engageExpert } from "#app/features/sessions/session-experts.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  anAlliance,
  anAssociation,
  anExpert,
  aSession,
  guest,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
  theSessionEnds,
  theSessionStarts,
} from "#tests/support/cast.ts";
import { dice } from "#tests/support/odd-texts.ts";
import { isForeseen, pileUp } from "#tests/support/pile-up.ts";
import { aSecondDate } from "#tests/support/second-date.ts";

/** A full date with a contingent and its second date, and everything that may happen to them at once. */
async function aBusyEvening() {
  const [aiw, emsland] = [await anAssociation("aiw"), await anAssociation("emsland")];
  const [alliance, expert] = [await anAlliance(aiw, emsland), await anExpert(aiw)];
  const shown = { seats: 3, alliance, adoptedBy: emsland, promotionPolicy: "offer" } as const;
  const { id: first } = await aSession(aiw, { ...shown, expert });
  const startsAt = later(theSessionStarts, 3 * 24 * 60);
  const { id: draft } = await aSession(aiw, { draft: true, expert, startsAt });
  const [office, partner] = [officeOf(aiw), officeOf(emsland)];
  const kept = { associationId: emsland.id, releasesAt: theSessionStarts };
  await keepSeats(office, first, { ...kept, seats: 1 });
  for (let n = 0; n < 6; n++) await register(guestOf(n % 2 ? emsland : aiw), first, guest(n));
  const openToAllAt = later(theEveningBefore, 120);
  const id = `zzzz${newShortId().slice(4)}`;
  const second = await aSecondDate(aiw, first, { seats: 2, alliance, openToAllAt, id });
  const places = await db.registration.findMany({ where: { sessionId: { in: [first, second] } } });
  const place = (sessionId: string, status: string) =>
    places.find((one) => one.sessionId === sessionId && one.status === status)?.id ?? "";
  const guests = places.filter(({ address }) => address === "gast3@example.org");
  const gone = { registrationIds: guests.map((one) => one.id), withQuestions: true };
  const move = { startsAt: later(theSessionStarts, 60), endsAt: later(theSessionEnds, 60) };
  return {
    held: {
      "both dates": ["SeatPool", "sessionId", [first, second]],
      sessions: ["Session", "id", [first, draft]],
      "the alliance": ["Alliance", "id", [alliance.id]],
      "the expert": ["Expert", "id", [expert.id]],
    } as Record<string, [string, string, string[]]>,
    works: [
      () => reschedule(office, first, move),
      () => undoChange(office, first),
      () => cancel(office, second),
      () => changeSeats(office, first, 4),
      () => keepSeats(office, first, { ...kept, seats: 2 }),
      () => giveUpContingent(partner, first),
      () => register(guestOf(emsland), first, guest(20)),
      () => withdraw(guestOf(aiw), place(first, "seated")),
      () => prefer(office, place(second, "waiting"), { passing: 0 }),
      () => acceptOffer(guestOf(emsland), place(second, "offered")),
      () => giveSeatsDue({ now: later(openToAllAt, 1) }),
      () => erase({ now: theEveningBefore }, "gast3@example.org", gone),
      () => adopt(partner, second, { introduction: "Auch für uns." }),
      () => unadopt(partner, first),
      () => list(office, first, { allianceId: alliance.id }),
      () => unlist(office, second, { allianceId: alliance.id }),
      () => leaveAlliance(partner, alliance.id),
      () => publish(office, draft),
      () => reschedule(office, draft, { startsAt, endsAt: later(startsAt, 90) }),
      () => engageExpert(office, second, expert.id),
    ],
  };
}

const atOnce = 8;

test.each([
  ["both dates", 1],
  ["both dates", 2],
  ["both dates", 3],
  ["sessions", 4],
  ["the alliance", 5],
  ["the alliance", 6],
  ["the expert", 7],
])("whatever piles up behind %s, no two wait for each other (%i)", async (what, seed) => {
  const { held, works } = await aBusyEvening();
  const throwOne = dice(seed);
  const drawn = works
    .map((work) => ({ work, at: throwOne() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, atOnce);
  const [table, key, of] = held[what] ?? ["", "", []];
  const rows = `SELECT FROM "${table}" WHERE "${key}" = ANY($1)`;
  const { answers, triedAgain } = await pileUp(
    { rows, of },
    drawn.map(({ work }) => work),
  );
  expect(answers.filter((answer) => !isForeseen(answer))).toEqual([]);
  expect(triedAgain).toBe(0);
});
