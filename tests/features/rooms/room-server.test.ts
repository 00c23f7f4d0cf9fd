import { afterAll, describe, expect, test, vi } from "vitest";
import { presenceOf } from "#app/features/attendance/minutes.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { fetchKey } from "#app/features/rooms/fetch-key.server.ts";
import { roomHealth } from "#app/features/rooms/health.server.ts";
import { reconcileAttendance } from "#app/features/rooms/reconcile-attendance.server.ts";
import { comingAs } from "#app/features/rooms/shown-name.ts";
import { giveSign } from "#app/features/rooms/signals.server.ts";
import { db } from "#app/platform/db.server.ts";
import { listPresent } from "#app/platform/livekit.server.ts";
import { guestOf, later } from "#tests/support/cast.ts";
import { claimsOf, livekitBinary } from "#tests/support/livekit.ts";
import { aRoom, guestVisitor, insider, now } from "./cast.ts";

const livekit = await vi.hoisted(async () => {
  const support = await import("#tests/support/livekit.ts");
  if (!support.livekitBinary) return null;
  const running = await support.startLiveKit();
  Object.assign(process.env, running.env);
  return running;
});

afterAll(async () => {
  await livekit?.stop();
});

describe.skipIf(!livekitBinary)("with a real room server", () => {
  test("every key is for an identity of its own and makes the room exist", async () => {
    const room = await aRoom();
    const { visitor, pass } = await insider(room);
    const one = await fetchKey(room.scope, visitor, pass);
    const two = await fetchKey(room.scope, visitor, pass);
    if (!one.ok || !two.ok) throw new Error("no key");
    expect(one.url).toBe(livekit?.url);
    expect(new Set([pass, one.identity, two.identity]).size).toBe(3);
    const { livekitName } = await db.room.findFirstOrThrow({
      where: { sessionId: room.session.id },
    });
    expect(await listPresent(livekitName)).toEqual([]);
  });

  test("in a round the key opens camera and microphone, under the name of one's choice each time", async () => {
    const room = await aRoom({ format: "round" });
    const visitor = await guestVisitor(await room.signUp());
    const form = new FormData();
    form.set("naming", "company");
    const entered = await enter(room.scope, comingAs(visitor, form));
    if (!entered.ok) throw new Error(entered.refusal);
    for (const _ of ["once", "again"]) {
      const key = await fetchKey(room.scope, visitor, entered.identity);
      const claims = claimsOf(key.ok ? key.token : "");
      expect(claims).toMatchObject({ name: "Blum Metallbau GmbH", video: { canPublish: true } });
    }
  });

  test("a server that was killed and started again gets its room back with the next key", async () => {
    const room = await aRoom();
    const { visitor, pass } = await insider(room);
    expect(await fetchKey(room.scope, visitor, pass)).toMatchObject({ ok: true });
    await livekit?.kill();
    expect(await roomHealth()).toBe("unreachable");
    expect(await fetchKey(room.scope, visitor, pass)).toMatchObject({ refusal: "unavailable" });
    await livekit?.start();
    expect(await roomHealth()).toBe("ok");
    expect(await fetchKey(room.scope, visitor, pass)).toMatchObject({ ok: true });
  });

  test("who is no longer there left with the page's last sign", async () => {
    const room = await aRoom();
    const { id, pass: identity } = await insider(room);
    await db.attendance.create({
      data: { participantSid: "PA_gone", identity, joinedAt: later(now, -4) },
    });
    await giveSign(identity, later(now, -1));
    await reconcileAttendance(guestOf(room.host, now));
    const [row] = await db.attendance.findMany({ where: { entry: { registrationId: id } } });
    expect(row).toMatchObject({ leftAt: null, missedAt: now });
    expect(await presenceOf(room.scope, room.session, id)).toMatchObject({ minutes: 3 });
  });
});
