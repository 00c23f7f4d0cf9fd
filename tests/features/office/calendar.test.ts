import { beforeEach, describe, expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { undoChange } from "#app/features/moments/undo-change.server.ts";
import { findEntries } from "#app/features/office/calendar-queries.server.ts";
import { findJustChanged } from "#app/features/office/moved-queries.server.ts";
import { fixedBecause } from "#app/features/office/office.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { unlist } from "#app/features/pool/unlist.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  anna,
  aSession,
  ben,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
  theSessionEnds,
  theSessionStarts,
} from "#tests/support/cast.ts";

const december = { from: new Date("2026-11-30T23:00:00Z"), to: new Date("2026-12-31T23:00:00Z") };

describe("an office's calendar", () => {
  let aiw: Association;
  let emsland: Association;
  let alliance: { id: string };

  beforeEach(async () => {
    aiw = await anAssociation("aiw");
    emsland = await anAssociation("emsland");
    alliance = await anAlliance(aiw, emsland);
  });

  const seenBy = async (association: Association, filters = {}, now = theEveningBefore) =>
    (await findEntries(officeOf(association, now), december, filters)).entries;

  test("shows a partner's listing until it is adopted, and then as one's own programme", async () => {
    const { id } = await aSession(aiw, { alliance });
    expect(await seenBy(emsland)).toMatchObject([{ id, kind: "listed", host: { slug: aiw.slug } }]);
    await adopt(officeOf(emsland), id);
    expect(await seenBy(emsland)).toMatchObject([{ id, kind: "adopted" }]);
    expect(await seenBy(aiw)).toMatchObject([{ id, kind: "own", from: "2026-12-01T10:00" }]);
  });

  test("forgets a listing that is taken back, cancelled or over", async () => {
    const { id } = await aSession(aiw, { alliance });
    await unlist(officeOf(aiw), id, { allianceId: alliance.id });
    expect(await seenBy(emsland)).toEqual([]);
    const other = await aSession(aiw, { alliance });
    expect(await seenBy(emsland, {}, theSessionEnds)).toEqual([]);
    await cancel(officeOf(aiw), other.id);
    expect(await seenBy(emsland)).toEqual([]);
  });

  test("tells how each session stands, as those who come through it find it", async () => {
    const { id } = await aSession(aiw, { alliance, adoptedBy: emsland, seats: 1 });
    await aSession(aiw, { draft: true, startsAt: later(theSessionStarts, 60) });
    await register(guestOf(aiw), id, anna);
    await register(guestOf(emsland), id, ben);
    expect(await seenBy(emsland)).toMatchObject([{ id, state: "full", waiting: 1, left: 0 }]);
    expect((await seenBy(aiw)).map(({ state }) => state)).toEqual(["full", "draft"]);
    expect((await seenBy(aiw, {}, theSessionStarts))[0]?.state).toBe("running");
  });

  test("is narrowed by topic, expert, association and state, from what it shows", async () => {
    const expert = await anExpert(aiw);
    const { id } = await aSession(aiw, { expert });
    const listed = await aSession(emsland, { alliance, title: "Zoll" });
    const { choices } = await findEntries(officeOf(aiw), december, {});
    expect(choices.experts.map((one) => one.id)).toEqual([expert.id]);
    expect(choices.hosts.map((one) => one.id).sort()).toEqual([aiw.slug, emsland.slug].sort());
    const ids = async (filters: object) => (await seenBy(aiw, filters)).map((one) => one.id);
    expect(await ids({ expert: expert.id })).toEqual([id]);
    expect(await ids({ host: emsland.slug })).toEqual([listed.id]);
    expect(await ids({ kind: "own" })).toEqual([id]);
    expect(await ids({ topic: "zoll" })).toEqual([]);
    expect(await ids({ state: "cancelled" })).toEqual([]);
  });

  test("offers the way back from a move for twenty seconds", async () => {
    const { id } = await aSession(aiw, { adoptedBy: emsland, alliance });
    const times = { startsAt: later(theSessionStarts, 60), endsAt: later(theSessionEnds, 60) };
    await reschedule(officeOf(aiw), id, times);
    const secondsLater = (seconds: number) => later(theEveningBefore, seconds / 60);
    expect(await findJustChanged(officeOf(aiw, secondsLater(5)))).toMatchObject({
      sessionId: id,
      secondsLeft: 15,
    });
    expect(await findJustChanged(officeOf(aiw, secondsLater(21)))).toBeNull();
    expect(await findJustChanged(officeOf(emsland, secondsLater(5)))).toBeNull();
    await undoChange(officeOf(aiw, secondsLater(6)), id);
    expect(await findJustChanged(officeOf(aiw, secondsLater(7)))).toBeNull();
  });
});

test("only what is one's own and to come is moved, by who plans and has the second factor", () => {
  const planner = { mayPlan: true, mayAct: true };
  const own = { kind: "own", state: "open" } as const;
  expect(fixedBecause(own, planner)).toBeNull();
  expect(fixedBecause({ ...own, state: "draft" }, planner)).toBeNull();
  expect(fixedBecause({ ...own, kind: "adopted" }, planner)).toBe("adopted");
  expect(fixedBecause({ ...own, kind: "listed" }, planner)).toBe("listed");
  expect(fixedBecause({ ...own, state: "running" }, planner)).toBe("begun");
  expect(fixedBecause({ ...own, state: "cancelled" }, planner)).toBe("cancelled");
  expect(fixedBecause(own, { ...planner, mayPlan: false })).toBe("role");
  expect(fixedBecause(own, { ...planner, mayAct: false })).toBe("second-factor");
});
