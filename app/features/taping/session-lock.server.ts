import type { Scope } from "#app/features/identity/scope.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

const fields = {
  id: true,
  hostId: true,
  startsAt: true,
  endsAt: true,
  cancelledAt: true,
  room: { select: { closedAt: true, livekitName: true } },
  roomMoves: { where: { kind: "fallback", takenBackAt: null }, select: { id: true } },
  tapingPlan: { select: { plannedAt: true } },
  tapings: { where: { state: { not: "ended" } }, take: 1 },
} as const;

/** Whatever is done about the taping of a session, and whoever comes onto its stage, waits for each other here. */
export async function lockedSession(tx: Tx, sessionId: string) {
  await tx.$queryRaw`SELECT id FROM "Session" WHERE id = ${sessionId} FOR NO KEY UPDATE`;
  const { tapings, ...session } = orNotFound(
    await tx.session.findUnique({ where: { id: sessionId }, select: fields }),
  );
  return { ...session, taping: tapings[0] ?? null };
}

export type LockedSession = Awaited<ReturnType<typeof lockedSession>>;
export type OpenTaping = NonNullable<LockedSession["taping"]>;

/** The same for the staff of its host. @throws 404 for drafts, for guests and experts, and for all but the host */
export async function hostedToTape(tx: Tx, scope: Scope, sessionId: string) {
  const session = await tx.session.findFirst({
    where: { id: sessionId, ...hostedBy(scope), publishedAt: { not: null } },
    select: { id: true },
  });
  orNotFound(scope.actor.kind === "staff" || scope.actor.kind === "house" ? session : null);
  return lockedSession(tx, sessionId);
}
