import { expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { publish } from "#app/features/planning/publish.server.ts";
import { leaveAlliance } from "#app/features/pool/leave-alliance.server.ts";
import { erase } from "#app/features/privacy/erase.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { acceptOffer } from "#app/features/seats/accept-offer.server.ts";
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
import { isForeseen, pileUp } from "#tests/support/pile-up.ts";
import { aSecondDate } from "#tests/support/second-date.ts";

const poolsOf = (id: string) => ({
  rows: `SELECT FROM "SeatPool" WHERE "sessionId" = ANY($1) AND "associationId" IS NULL`,
  of: [id],
});

/** A partner's guest waits for the first date and is offered a seat of the second, which comes later by id. */
async function twoDates() {
  const [aiw, emsland] = [await anAssociation("aiw"), await anAssociation("emsland")];
  const alliance = await anAlliance(aiw, emsland);
  const { id: first } = await aSession(aiw, { seats: 1, alliance, adoptedBy: emsland });
  for (const n of [0, 1]) await register(guestOf(emsland), first, guest(n));
  const id = `zzzz${newShortId().slice(4)}`;
  const openToAllAt = later(theEveningBefore, 120);
  const second = await aSecondDate(aiw, first, { seats: 2, alliance, openToAllAt, id });
  const { id: held } = await db.registration.findFirstOrThrow({ where: { sessionId: second } });
  const { id: waiting } = await db.registration.findFirstOrThrow({
    where: { sessionId: first, status: "waiting" },
  });
  return { aiw, emsland, alliance, first, second, held, waiting };
}

test.each([
  "first",
  "second",
] as const)("a seat is taken while its association leaves the alliance, held up at the %s date", async (which) => {
  const dates = await twoDates();
  const { emsland, alliance, held } = dates;
  const { answers, triedAgain } = await pileUp(poolsOf(dates[which]), [
    () => leaveAlliance(officeOf(emsland), alliance.id),
    () => acceptOffer(guestOf(emsland), held),
  ]);
  expect([answers, triedAgain]).toEqual([[{ ok: true }, { ok: true }], 0]);
});

test.each([
  "first",
  "second",
] as const)("a seat is taken while both places are erased, held up at the %s date", async (which) => {
  const dates = await twoDates();
  const { emsland, held, waiting } = dates;
  const both = { registrationIds: [waiting, held], withQuestions: true };
  const { answers, triedAgain } = await pileUp(poolsOf(dates[which]), [
    () => erase({ now: theEveningBefore }, "gast1@example.org", both),
    () => acceptOffer(guestOf(emsland), held),
  ]);
  expect([answers.filter(isForeseen).length, triedAgain]).toEqual([2, 0]);
});

test("a draft is moved and published at once", async () => {
  const aiw = await anAssociation("aiw");
  const expert = await anExpert(aiw);
  const { id } = await aSession(aiw, { draft: true, expert });
  const times = { startsAt: later(theSessionStarts, 60), endsAt: later(theSessionEnds, 60) };
  const rows = `SELECT FROM "Expert" WHERE id = ANY($1)`;
  const { answers, triedAgain } = await pileUp({ rows, of: [expert.id] }, [
    () => reschedule(officeOf(aiw), id, times),
    () => publish(officeOf(aiw), id),
  ]);
  expect([answers, triedAgain]).toEqual([[{ ok: true }, { ok: true }], 0]);
});
