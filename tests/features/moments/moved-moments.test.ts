import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { undoChange } from "#app/features/moments/undo-change.server.ts";
import { giveSeatsDue } from "#app/features/seats/seats-due.server.ts";
import { setPublication } from "#app/features/sessions/set-publication.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Association, aSession, later, officeOf } from "#tests/support/cast.ts";
import {
  at,
  aWeekBefore,
  day,
  hour,
  placeOf,
  sessionWithMoments,
  starts,
  twoInAnAlliance,
} from "#tests/support/session-with-moments.ts";

let pooled: Awaited<ReturnType<typeof twoInAnAlliance>>;
let aiw: Association;

beforeEach(async () => {
  pooled = await twoInAnAlliance();
  aiw = pooled.aiw;
});

const sessionOf = (id: string) => db.session.findUniqueOrThrow({ where: { id } });
const contingentIn = (sessionId: string) =>
  db.seatPool.findFirstOrThrow({ where: { sessionId, associationId: pooled.emsland.id } });
const aSessionWithMoments = () => sessionWithMoments(pooled);

test("everything worked out from the start keeps its distance to it", async () => {
  const { id, offered } = await aSessionWithMoments();
  const before = await placeOf(offered);

  expect(await reschedule(officeOf(aiw, aWeekBefore), id, at(later(starts, 3 * day)))).toEqual({
    ok: true,
  });

  expect((await sessionOf(id)).openToAllAt).toEqual(later(starts, day));
  expect((await contingentIn(id)).releasesAt).toEqual(later(starts, 2 * day));
  expect((await placeOf(offered)).offerExpiresAt).toEqual(
    later(before.offerExpiresAt as Date, 3 * day),
  );
});

test("what then lies in the past falls due: seats are released, the offer is made anew", async () => {
  const { id, offered, waiting } = await aSessionWithMoments();
  const now = later(aWeekBefore, hour);
  const soon = later(now, 12 * hour);

  await reschedule(officeOf(aiw, now), id, at(soon));
  const { offerExpiresAt } = await placeOf(offered);
  expect(offerExpiresAt).toEqual(later(now, 2 * hour));
  await giveSeatsDue({ now: later(now, 1) });

  expect(await contingentIn(id)).toMatchObject({ limit: 0, closedAt: later(now, 1) });
  expect(await placeOf(waiting)).toMatchObject({ status: "offered" });
});

test("shortly before the new start the seat of an offer is given for good", async () => {
  const { id, offered } = await aSessionWithMoments();
  const now = later(aWeekBefore, hour);

  await reschedule(officeOf(aiw, now), id, at(later(now, 3 * hour)));

  expect(await placeOf(offered)).toMatchObject({ status: "seated", offerExpiresAt: null });
});

test("only a publication refuses to lie in the past, and may be put elsewhere", async () => {
  const draft = await aSession(aiw, { draft: true, startsAt: starts });
  const office = officeOf(aiw, aWeekBefore);
  const publication = { at: later(starts, -3 * day), allianceIds: [] };
  await setPublication(office, draft.id, publication);
  const sooner = at(later(aWeekBefore, 2 * day));

  expect(await reschedule(office, draft.id, sooner)).toEqual({
    ok: false,
    refusal: "publication-past",
  });
  const chosen = new Map([["publication", later(aWeekBefore, day)]]);
  expect(await reschedule(office, draft.id, sooner, undefined, chosen)).toEqual({ ok: true });
  expect(await sessionOf(draft.id)).toMatchObject({
    ...sooner,
    publishAt: later(aWeekBefore, day),
  });
});

test("another moment may be chosen, none after the new start", async () => {
  const { id } = await aSessionWithMoments();
  const key = `release-${(await contingentIn(id)).id}`;
  const times = at(later(starts, day));
  const move = (release: Date) =>
    reschedule(officeOf(aiw, aWeekBefore), id, times, undefined, new Map([[key, release]]));

  expect(await move(later(starts, 2 * day))).toEqual({ ok: false, refusal: "moment-after-start" });
  expect(await move(starts)).toEqual({ ok: true });
  expect((await contingentIn(id)).releasesAt).toEqual(starts);
});

test("an undo brings back the exact former moments, also what had fallen due", async () => {
  const { id, offered, waiting } = await aSessionWithMoments();
  const before = { pool: await contingentIn(id), place: await placeOf(offered) };
  const now = later(aWeekBefore, hour);

  await reschedule(officeOf(aiw, now), id, at(later(now, 12 * hour)));
  await giveSeatsDue({ now: later(now, 0.1) });
  expect(await undoChange(officeOf(aiw, later(now, 0.2)), id)).toEqual({ ok: true });
  await giveSeatsDue({ now: later(now, 1) });

  expect(await contingentIn(id)).toEqual(before.pool);
  expect(await placeOf(offered)).toEqual(before.place);
  expect(await placeOf(waiting)).toMatchObject({ status: "waiting" });
  expect((await sessionOf(id)).openToAllAt).toEqual(later(starts, -2 * day));
});

/** One thing after another: a move by so many minutes, an undo, or time passing. */
const step = fc.oneof(
  fc.record({
    what: fc.constant("move" as const),
    minutes: fc.integer({ min: -4 * day, max: 9 * day }),
  }),
  fc.record({ what: fc.constant("undo" as const), minutes: fc.constant(0.2) }),
  fc.record({ what: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: day }) }),
);

test("whatever is moved and taken back while time passes, what has not come keeps its distance", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
      const { id, offered } = await aSessionWithMoments();
      const pool = (await contingentIn(id)).id;
      const momentsNow = async () => {
        const { startsAt, openToAllAt } = await sessionOf(id);
        const { releasesAt, closedAt } = await db.seatPool.findUniqueOrThrow({
          where: { id: pool },
        });
        const { status, offerExpiresAt } = await placeOf(offered);
        return {
          startsAt,
          openToAllAt,
          release: closedAt ? null : releasesAt,
          offer: status === "offered" ? offerExpiresAt : null,
        };
      };
      let now = aWeekBefore;
      let before: Awaited<ReturnType<typeof momentsNow>> | null = null;
      for (const { what, minutes } of steps) {
        const stood = await momentsNow();
        const office = officeOf(aiw, now);
        if (what === "wait") {
          now = later(now, minutes);
          await giveSeatsDue({ now });
          before = null;
        } else if (what === "undo") {
          now = later(now, minutes);
          const undone = await undoChange(officeOf(aiw, now), id);
          const isPossible = before !== null && later(before.startsAt, 60) > now;
          expect(undone.ok).toBe(isPossible);
          if (!before || !undone.ok || (before.offer && before.offer <= now)) continue;
          const stands = await momentsNow();
          const wasGiven = before.offer !== null && stands.offer === null;
          expect(stands).toEqual(wasGiven ? { ...before, offer: null } : before);
          before = null;
        } else {
          const to = later(stood.startsAt, minutes);
          const outcome = await reschedule(office, id, at(to));
          if (!outcome.ok || minutes === 0) continue;
          before = stood;
          const stands = await momentsNow();
          const kept = (was: Date | null) => (was && was > now ? later(was, minutes) : was);
          expect(stands.startsAt).toEqual(to);
          expect(stands.openToAllAt).toEqual(kept(stood.openToAllAt));
          expect(stands.release).toEqual(kept(stood.release));
          const offer = kept(stood.offer);
          if (offer && offer > now) expect(stands.offer).toEqual(offer);
          else if (stands.offer) expect(+stands.offer).toBeGreaterThan(+now);
        }
        const { _sum } = await db.seatPool.aggregate({
          where: { sessionId: id },
          _sum: { limit: true },
        });
        expect(_sum.limit).toBe(2);
      }
    }),
    { numRuns: 25 },
  );
});
