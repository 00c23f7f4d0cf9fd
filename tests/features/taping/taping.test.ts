import { beforeEach, describe, expect, test } from "vitest";
import { answerInvitation } from "#app/features/floor/answer-invitation.server.ts";
import { inviteToStage } from "#app/features/floor/give-floor.server.ts";
import { leadToAnotherRoom, leadToFallback } from "#app/features/rooms/lead-elsewhere.server.ts";
import { mayBeSeen } from "#app/features/rooms/taped-stage.server.ts";
import { answerTaping } from "#app/features/taping/answer.server.ts";
import { lookAfterTapings } from "#app/features/taping/look-after.server.ts";
import { findTapingState, ownTapingOf } from "#app/features/taping/own-taping.server.ts";
import { planTaping } from "#app/features/taping/plan-taping.server.ts";
import {
  endTaping,
  pauseTaping,
  prepareTaping,
  startTaping,
} from "#app/features/taping/run-taping.server.ts";
import { findTapingToRun } from "#app/features/taping/taping-queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, anna, ben, later } from "#tests/support/cast.ts";
import { insider, now, staffOf } from "../rooms/cast.ts";
import { aStage, asGuest, prepared, stateOf, type TestStage } from "./ground.ts";

let stage: TestStage;

beforeEach(async () => {
  stage = await aStage();
});

/** Asked onto the stage and come up. */
async function onStage() {
  const seat = await insider(stage, anna);
  const target = { sessionId: stage.sessionId, registrationId: seat.id };
  await inviteToStage(stage.moderator, target);
  await answerInvitation({ now }, seat.visitor, { isYes: true, naming: "name" });
  return { ...seat, scope: asGuest(stage, seat.id) };
}

const start = () => startTaping(stage.moderator, stage.sessionId);
const seat = (registrationId: string) => ({ registrationId, engagementId: null, staffId: null });

describe("before", () => {
  test("nothing is recorded that was not announced before the session began", async () => {
    const { moderator, sessionId } = stage;
    await db.tapingPlan.delete({ where: { sessionId } });
    expect(await planTaping(moderator, sessionId, true)).toMatchObject({ ok: false });
    expect(await prepareTaping(moderator, sessionId, "own")).toEqual({
      ok: false,
      refusal: "not-planned",
    });
  });

  test("only staff of the host prepare, start and end it, not even the expert", async () => {
    const other = await staffOf(await anAssociation("emsland"));
    for (const scope of [stage.expert, asGuest(stage, "x"), other])
      for (const act of [startTaping, pauseTaping, endTaping])
        await expect(act(scope, stage.sessionId)).rejects.toMatchObject({ status: 404 });
  });
});

describe("start", () => {
  test("waits for the expert's yes, and staff who say nothing do not hold it up", async () => {
    await prepared(stage);
    expect(await start()).toEqual({ ok: false, refusal: "not-agreed" });
    await answerTaping(stage.expert, stage.sessionId, true);
    expect(await start()).toEqual({ ok: true });
    expect(await findTapingState(stage.sessionId)).toBe("running");
  });

  test("of a lecture waits for guests on stage, and not for the audience", async () => {
    await insider(stage, ben);
    const guest = await onStage();
    await prepared(stage);
    await answerTaping(stage.expert, stage.sessionId, true);
    expect(await start()).toEqual({ ok: false, refusal: "not-agreed" });
    await answerTaping(guest.scope, stage.sessionId, true);
    expect(await start()).toEqual({ ok: true });
  });

  test("of a round waits for everybody", async () => {
    stage = await aStage({ format: "round" });
    const guest = await insider(stage);
    await prepared(stage);
    await answerTaping(stage.expert, stage.sessionId, true);
    expect(await ownTapingOf(guest.visitor)).toEqual({ isAsked: true, answer: "open" });
    expect(await start()).toEqual({ ok: false, refusal: "not-agreed" });
    await answerTaping(asGuest(stage, guest.id), stage.sessionId, false);
    expect(await start()).toEqual({ ok: false, refusal: "not-agreed" });
  });

  test("happens once for two who press together", async () => {
    await prepared(stage);
    await answerTaping(stage.expert, stage.sessionId, true);
    const both = await Promise.all([start(), start()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const facts = { type: "taping.started", associationId: stage.host.id };
    expect(
      await db.fact.count({
        where: { ...facts, payload: { path: ["sessionId"], equals: stage.sessionId } },
      }),
    ).toBe(1);
  });
});

describe("while it runs", () => {
  beforeEach(async () => {
    await prepared(stage);
    await answerTaping(stage.expert, stage.sessionId, true);
    await start();
  });

  test("who comes up is asked, and is neither seen nor heard without a yes", async () => {
    const guest = await onStage();
    expect(await ownTapingOf(guest.visitor)).toEqual({ isAsked: true, answer: "open" });
    expect(await mayBeSeen(stage.sessionId, seat(guest.id))).toBe(false);
    const { people } = await findTapingToRun(stage.moderator, stage.sessionId);
    expect(people.find(({ seat }) => seat === guest.id)).toMatchObject({ answer: "open" });
    await answerTaping(guest.scope, stage.sessionId, true);
    expect(await mayBeSeen(stage.sessionId, seat(guest.id))).toBe(true);
  });

  test("a no leaves it running, and with a pause the one who said it may speak", async () => {
    const guest = await onStage();
    await answerTaping(guest.scope, stage.sessionId, false);
    expect(await stateOf(stage.sessionId)).toBe("running");
    await pauseTaping(stage.moderator, stage.sessionId);
    expect(await mayBeSeen(stage.sessionId, seat(guest.id))).toBe(true);
    expect(await start()).toEqual({ ok: false, refusal: "not-agreed" });
  });

  test("a consent taken back pauses at once, and what was recorded is offline", async () => {
    const { sessionId, host } = stage;
    const file = { id: `${sessionId}-1`, sessionId, associationId: host.id, createdAt: now };
    await db.recording.create({ data: { ...file, source: "upload", state: "arriving" } });
    await answerTaping(stage.expert, sessionId, false);
    expect(await findTapingState(sessionId)).toBe("paused");
    const { offlineReason } = await db.recording.findUniqueOrThrow({ where: { id: file.id } });
    expect(offlineReason).toBe("consent-withdrawn");
    expect(await start()).toMatchObject({ ok: false });
  });

  test("it ends in another room, and where everybody is led elsewhere", async () => {
    const { moderator, sessionId } = stage;
    await leadToAnotherRoom(moderator, sessionId);
    await lookAfterTapings({ now });
    expect(await stateOf(sessionId)).toBe("ended");
    await prepared(stage);
    await leadToFallback(moderator, sessionId, { url: null, phone: "0591 1" });
    await lookAfterTapings({ now });
    expect(await findTapingState(sessionId)).toBeNull();
  });

  test("it ends with the last minute of the session", async () => {
    await lookAfterTapings({ now: later(stage.session.endsAt, 0) });
    expect(await stateOf(stage.sessionId)).toBe("ended");
  });

  test("it ends when nobody is on stage any more", async () => {
    await lookAfterTapings({ now: later(now, 1 / 60) });
    expect(await stateOf(stage.sessionId)).toBe("running");
    await lookAfterTapings({ now: later(now, 3) });
    const { state, because } = await db.taping.findFirstOrThrow({
      where: { sessionId: stage.sessionId },
    });
    expect([state, because]).toEqual(["ended", "stage-empty"]);
  });
});
