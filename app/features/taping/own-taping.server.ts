import { staffInSession } from "#app/features/rooms/moderation.ts";
import { isTaped } from "#app/features/rooms/taped-stage.server.ts";
import type { Visitor } from "#app/features/rooms/visitor.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  answerOf,
  noTaping,
  type OwnTaping,
  recordingPurpose,
  type Subject,
  type TapingState,
} from "./taping.ts";

/** What every screen says of a session right now; null while nothing is recorded and nobody is asked. */
export async function findTapingState(sessionId: string): Promise<TapingState | null> {
  const [open, taped] = await Promise.all([openTaping(sessionId), isTaped(db, sessionId)]);
  if (taped) return "running";
  return open ? (open.state as TapingState) : null;
}

const openTaping = (sessionId: string) =>
  db.taping.findFirst({
    where: { sessionId, state: { not: "ended" } },
    select: { state: true, askedAt: true },
  });

/** What guests know of their own, by the id of their seat: those on stage are asked, in a round all of them. */
export async function ownTapingOfAll(sessionId: string): Promise<Map<string, OwnTaping>> {
  const open = await openTaping(sessionId);
  if (!open) return new Map();
  const up = { answer: "yes", endedAt: null };
  const seats = await db.registration.findMany({
    where: {
      ...{ sessionId, status: "seated" },
      OR: [{ stageInvitations: { some: up } }, { session: { format: "round" } }],
    },
    select: { id: true },
  });
  const consents = await db.consent.findMany({
    where: { sessionId, purpose: recordingPurpose, subjectKind: "registration" },
    select: answered,
  });
  const known = new Map(
    consents.map((one) => [one.subjectId, answerOf(one, open.askedAt)] as const),
  );
  const all = new Map<string, OwnTaping>();
  for (const [id, answer] of known) all.set(id, { isAsked: false, answer });
  for (const { id } of seats) {
    const answer = known.get(id) ?? "open";
    all.set(id, { isAsked: answer === "open", answer });
  }
  return all;
}

/** The same of one visitor; experts and who runs the room stand on the stage by their role, partners never do. */
export async function ownTapingOf(visitor: Visitor): Promise<OwnTaping> {
  const { role, registrationId, engagementId, staffId, session } = visitor;
  if (registrationId) return (await ownTapingOfAll(session.id)).get(registrationId) ?? noTaping;
  const open = role === "partner" ? null : await openTaping(session.id);
  if (!open) return noTaping;
  const subject: Subject = engagementId
    ? { kind: "expert", id: engagementId }
    : { kind: "staff", id: staffInSession(staffId ?? "", session.id) };
  const row = await db.consent.findFirst({
    where: { sessionId: session.id, subjectKind: subject.kind, subjectId: subject.id },
    select: answered,
  });
  const answer = answerOf(row ?? undefined, open.askedAt);
  return { isAsked: answer === "open", answer };
}

const answered = { subjectId: true, verifiedAt: true, withdrawnAt: true } as const;
