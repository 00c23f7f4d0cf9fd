import type { Scope } from "#app/features/identity/scope.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { ChangeKind } from "./changes.ts";
import type { hostedSession } from "./hosted.server.ts";
import type { SessionFact } from "./sessions.ts";

/** The change at this revision does not stand any more. */
export const takeBack = (tx: Tx, sessionId: string, revision: number, at: Date) =>
  tx.sessionChange.update({
    where: { sessionId_revision: { sessionId, revision } },
    data: { undoneAt: at },
  });

type Hosted = Awaited<ReturnType<typeof hostedSession>>;

/**
 * Makes a material change: a new revision, the times before it kept for an undo, and the fact for
 * everybody who must know. `formerMoments` is what the change carries along, as it stands before. Nobody was told of a draft: it changes without any of these.
 */
export async function changeSession(
  tx: Tx,
  scope: Scope,
  { id: sessionId, ...session }: Hosted,
  kind: ChangeKind,
  data: Prisma.SessionUncheckedUpdateInput,
  formerMoments?: Prisma.InputJsonValue,
) {
  const isPublic = session.publishedAt !== null;
  const revision = isPublic ? session.revision + 1 : session.revision;
  await tx.session.update({ where: { id: sessionId }, data: { ...data, revision } });
  if (!isPublic) return;
  const { startsAt: formerStartsAt, endsAt: formerEndsAt } = session;
  const former = { formerStartsAt, formerEndsAt, formerMoments, changedAt: scope.now };
  await tx.sessionChange.create({ data: { sessionId, revision, kind, ...former } });
  const associationId = scope.association.id;
  const fact = { type: `session.${kind}`, sessionId, associationId, revision } as const;
  await record<SessionFact>(tx, fact, scope);
}
