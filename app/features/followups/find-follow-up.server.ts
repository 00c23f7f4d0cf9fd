import { isOutOfReach } from "#app/features/identity/reached.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { concernedWith } from "#app/features/sessions/visibility.server.ts";
import { db, Prisma, rowsOf, transact } from "#app/platform/db.server.ts";
import { followUpAt, isFollowUpDue } from "./due.ts";
import type { FollowUpState, WasThere } from "./followups.ts";
import { whoWasThere } from "./who-was-there.server.ts";

/**
 * How the follow-up to a session stands for this office: when it goes, whom it reaches, and who of them was there once
 * that can be told. Null where there is nobody to write to, or nothing to write about. @throws never: absent is null
 */
export async function findFollowUp(scope: Scope, sessionId: string) {
  const { association, now } = scope;
  const session = await db.session.findFirst({
    where: { id: sessionId, cancelledAt: null, ...concernedWith(scope) },
    select: {
      ...{ id: true, startsAt: true, endsAt: true },
      followUps: { where: { associationId: association.id } },
    },
  });
  if (!session || session.startsAt > now) return null;
  const seats = await readersOf(scope, sessionId);
  if (seats.length === 0) return null;
  const { followUps, certificateFrom } = await db.association.findUniqueOrThrow({
    where: { id: association.id },
    select: { followUps: true, certificateFrom: true },
  });
  const [settled] = session.followUps;
  const goesAt = followUpAt(session.endsAt, association.zone);
  const isMissed = goesAt <= now && !isFollowUpDue({ ...session, zone: association.zone }, now);
  return {
    goesAt,
    wentAt: settled?.wentAt ?? null,
    zone: association.zone,
    readers: seats.length,
    was: session.endsAt <= now ? await counted() : null,
    state: stateOf(),
  };

  function stateOf(): FollowUpState {
    if (settled?.wentAt) return "gone";
    if (settled?.skippedAt) return isMissed ? "none" : "left-out";
    if (isMissed) return "none";
    return followUps ? "planned" : "off";
  }

  async function counted(): Promise<Record<WasThere, number>> {
    const through = { id: association.id, certificateFrom };
    const rows = seats.map((seat) => ({ ...seat, sessionId, session: session as Hour, through }));
    const there = await transact((tx) => whoWasThere(tx, rows, { sessionId, now }));
    const all = [...there.values()];
    const count = (which: WasThere) => all.filter(({ was }) => was === which).length;
    return { there: count("there"), missed: count("missed"), unknown: count("unknown") };
  }
}

type Hour = { id: string; startsAt: Date; endsAt: Date };
export type FollowUpOnDesk = NonNullable<Awaited<ReturnType<typeof findFollowUp>>>;

/** Who has a seat through this association and is reached by mail. */
const readersOf = ({ association }: Scope, sessionId: string) =>
  rowsOf<{ id: string; address: string }>(Prisma.sql`
    SELECT registration.id, registration.address FROM "Registration" registration
    WHERE registration."sessionId" = ${sessionId} AND registration."throughId" = ${association.id}
      AND registration.status = 'seated' AND registration."erasedAt" IS NULL AND NOT ${isOutOfReach}`);
