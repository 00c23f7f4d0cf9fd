import { isOutOfReach } from "#app/features/identity/reached.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { keptUntilSql } from "#app/features/registration/acted-upon.server.ts";
import { concernedWith } from "#app/features/sessions/visibility.server.ts";
import { db, Prisma, rowsOf, transact } from "#app/platform/db.server.ts";
import { remainsOf } from "./contents.server.ts";
import { goesNext } from "./due.ts";
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
  const { followUps, followUpsSince, certificateFrom } = await db.association.findUniqueOrThrow({
    where: { id: association.id },
    select: { followUps: true, followUpsSince: true, certificateFrom: true },
  });
  const { endsAt } = session;
  const [settled] = session.followUps;
  const wentAt = settled?.wentAt ?? null;
  const goesAt = goesNext({ endsAt, zone: association.zone }, now);
  const seats = await readersOf(scope, sessionId, wentAt ?? goesAt ?? now);
  if (seats.length === 0) return null;
  return {
    ...{ goesAt, wentAt, zone: association.zone, readers: seats.length },
    was: endsAt <= now ? await counted() : null,
    state: stateOf(),
  };

  function stateOf(): FollowUpState {
    if (wentAt) return "gone";
    if (!goesAt) return "none";
    if (!followUps) return "off";
    if (endsAt <= followUpsSince) return "earlier";
    if (settled?.skippedAt) return "left-out";
    return goesAt <= now ? "going" : "planned";
  }

  async function counted(): Promise<Record<WasThere, number> & { hasAnswers: boolean }> {
    const through = { id: association.id, certificateFrom };
    const rows = seats.map((seat) => ({ ...seat, sessionId, session: session as Hour, through }));
    const { there, answers } = await transact(async (tx) => ({
      there: await whoWasThere(tx, rows, { sessionId, now }),
      answers: (await remainsOf(tx, through, { sessionId, now })).answers,
    }));
    const all = [...there.values()];
    const count = (which: WasThere) => all.filter(({ was }) => was === which).length;
    return {
      ...{ there: count("there"), missed: count("missed"), unknown: count("unknown") },
      hasAnswers: answers.length > 0,
    };
  }
}

type Hour = { id: string; startsAt: Date; endsAt: Date };
export type FollowUpOnDesk = NonNullable<Awaited<ReturnType<typeof findFollowUp>>>;

/** Who has a seat through this association, is reached by mail, and at this moment still will be. */
const readersOf = ({ association }: Scope, sessionId: string, at: Date) =>
  rowsOf<{ id: string; address: string }>(Prisma.sql`
    SELECT registration.id, registration.address FROM "Registration" registration
    JOIN "Session" session ON session.id = registration."sessionId"
    JOIN "Association" through ON through.id = registration."throughId"
    WHERE registration."sessionId" = ${sessionId} AND registration."throughId" = ${association.id}
      AND registration.status = 'seated' AND registration."erasedAt" IS NULL AND NOT ${isOutOfReach}
      AND ${keptUntilSql} > ${at}`);
