import { arePartners } from "#app/features/alliance/membership.server.ts";
import { engage, mayEngage } from "#app/features/experts/engage.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId, newShortId } from "#app/platform/ids.server.ts";
import { announceRecording } from "./announce-recording.server.ts";
import { SessionPlan } from "./session-plan.ts";
import type { Refusal, SessionFact } from "./sessions.ts";

type Outcome = { ok: true; sessionId: string } | { ok: false; refusal: Refusal };

/** Where a session stands among others: in a series, or as the second date of a full one. */
export type Place = {
  id?: string;
  seriesId?: string | null;
  secondDateOfId?: string | null;
  openToAllAt?: Date | null;
};

/** A draft: nobody sees it, and its experts are pencilled in only. Its seats exist from now on. */
export async function plan(scope: Scope, form: SessionPlan): Promise<Outcome> {
  return transact(async (tx): Promise<Outcome> => {
    const refusal = await refusalOfPlan(tx, scope, form);
    if (refusal) return { ok: false, refusal };
    return { ok: true, sessionId: await planWithin(tx, scope, form) };
  });
}

/** Why this cannot be planned, or null. Whether experts are free is not asked: a draft only pencils them in. */
export async function refusalOfPlan(
  tx: Tx,
  scope: Scope,
  { topicSlug, startsAt, expertIds = [], kept = [] }: SessionPlan,
): Promise<Refusal | null> {
  if (startsAt <= scope.now) return "in-the-past";
  if (!(await tx.topic.findUnique({ where: { slug: topicSlug } }))) return "topic-unknown";
  if (!(await mayEngage(tx, scope, expertIds))) return "expert-not-lent";
  const keepers = kept.map(({ associationId }) => associationId);
  return (await arePartners(tx, scope.association.id, keepers)) ? null : "not-partner";
}

/** The same as `plan` in the caller's transaction, once `refusalOfPlan` has found nothing. */
export async function planWithin(
  tx: Tx,
  scope: Scope,
  form: SessionPlan,
  { id: sessionId = newShortId(), ...place }: Place = {},
): Promise<string> {
  const { topicSlug, seats, kept, expertIds, isToBeRecorded, ...details } = SessionPlan.parse(form);
  const { association, now } = scope;
  const topic = await tx.topic.findUniqueOrThrow({ where: { slug: topicSlug } });
  const { id: hostId, zone } = association;
  const session = { id: sessionId, hostId, topicId: topic.id, zone, createdAt: now };
  const common = seats - kept.reduce((sum, one) => sum + one.seats, 0);
  const pools = [
    { id: newId(), limit: common, contingents: kept.length },
    ...kept.map(({ seats: limit, ...keeper }) => ({ id: newId(), limit, ...keeper })),
  ];
  await tx.session.create({ data: { ...session, ...details, ...place } });
  await tx.seatPool.createMany({ data: pools.map((pool) => ({ ...pool, sessionId })) });
  const { startsAt, endsAt } = details;
  await engage(tx, scope, { sessionId, startsAt, endsAt }, expertIds);
  const fact = { type: "session.planned", sessionId, associationId: hostId } as const;
  await record<SessionFact>(tx, fact, scope);
  await announceRecording(tx, scope, session, isToBeRecorded);
  return sessionId;
}
