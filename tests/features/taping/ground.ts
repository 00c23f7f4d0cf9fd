import { expect } from "vitest";
import type { Scope } from "#app/features/identity/scope.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { visitorBehind } from "#app/features/rooms/visitor.server.ts";
import { planTaping } from "#app/features/taping/plan-taping.server.ts";
import { prepareTaping } from "#app/features/taping/run-taping.server.ts";
import { db } from "#app/platform/db.server.ts";
import { later } from "#tests/support/cast.ts";
import { aRoom, moderatorIn } from "../rooms/cast.ts";

type Wish = Parameters<typeof aRoom>[0];

/** A running session that is to be recorded, with its expert and somebody of the office inside. */
export async function aStage(wish?: Wish) {
  const room = await aRoom(wish);
  const { id: sessionId } = room.session;
  const host = await moderatorIn(room);
  const early = { ...host.scope, now: later(room.session.startsAt, -60) };
  expect(await planTaping(early, sessionId, true)).toEqual({ ok: true });
  const visitor = await visitorBehind(room.stage);
  const expert: Scope = {
    ...room.scope,
    actor: { kind: "expert", engagementId: room.engagement.id },
  };
  await enter(expert, visitor);
  const { scope: staff } = host;
  return { ...room, sessionId, staff, moderator: staff as Scope, expert, expertVisitor: visitor };
}

export type TestStage = Awaited<ReturnType<typeof aStage>>;

export const asGuest = ({ scope }: TestStage, registrationId: string): Scope => ({
  ...scope,
  actor: { kind: "guest", registrationId },
});

/** "Wir zeichnen selbst auf", asked of all on stage. */
export const prepared = async (stage: TestStage) =>
  expect(await prepareTaping(stage.moderator, stage.sessionId, "own")).toEqual({ ok: true });

export const stateOf = async (sessionId: string) =>
  (await db.taping.findFirst({ where: { sessionId }, orderBy: { askedAt: "desc" } }))?.state;
