import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { named } from "./named.server.ts";
import { note } from "./note.server.ts";
import { lockedSession } from "./session-lock.server.ts";
import { settleStage } from "./settle-stage.server.ts";
import {
  recordingPurpose,
  type Subject,
  subjectOf,
  type TapingRefusal,
  tapingWording,
} from "./taping.ts";
import { withdrawIn } from "./withdraw-consent.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: TapingRefusal };

/**
 * One's own yes or no, while one is asked. A no after a yes takes the consent back. @throws 404 for who neither sits
 * nor speaks in this session, nor runs it
 */
export async function answerTaping(
  scope: Scope,
  sessionId: string,
  isYes: boolean,
): Promise<Outcome> {
  const outcome = await transact(async (tx): Promise<Outcome> => {
    const session = await lockedSession(tx, sessionId);
    const subject = await ownSubject(tx, scope, sessionId);
    const { taping, hostId: associationId } = session;
    if (!isYes && (await withdrawIn(tx, scope, ofSubject(subject))).length > 0) return { ok: true };
    if (!taping) return { ok: false, refusal: "not-asked" };
    const given = isYes
      ? { verifiedAt: scope.now, withdrawnAt: null }
      : { verifiedAt: null, withdrawnAt: scope.now };
    const { kind: subjectKind, id: subjectId } = subject;
    const key = { subjectKind, subjectId, purpose: recordingPurpose, recipientId: associationId };
    const told = { ...given, tickedAt: scope.now, wording: tapingWording, sessionId };
    await tx.consent.upsert({
      where: { subjectKind_subjectId_purpose_recipientId: key },
      update: told,
      create: {
        ...{ id: newId(), ...key, ...told },
        registrationId: subjectKind === "registration" ? subjectId : null,
      },
    });
    const type = isYes ? "taping.agreed" : "taping.refused";
    await note(tx, scope, { type, sessionId, associationId, ...(await named(tx, subject)) });
    return { ok: true };
  });
  if (outcome.ok) await settleStage(scope, sessionId);
  return outcome;
}

/** The consents of one person in one session. */
export const ofSubject = ({ kind, id }: Subject) => ({ subjectKind: kind, subjectId: id });

/** @throws 404 for whoever has no part in this session */
async function ownSubject(tx: Tx, scope: Scope, sessionId: string) {
  const { actor } = scope;
  if (actor.kind === "guest")
    orNotFound(await tx.registration.findFirst({ where: { id: actor.registrationId, sessionId } }));
  if (actor.kind === "expert")
    orNotFound(await tx.engagement.findFirst({ where: { id: actor.engagementId, sessionId } }));
  if (actor.kind === "staff")
    orNotFound(
      await tx.roomEntry.findFirst({ where: { room: { sessionId }, staffId: actor.staffId } }),
    );
  return orNotFound(subjectOf(actor, sessionId));
}
