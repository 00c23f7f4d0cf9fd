import type { Scope } from "#app/features/identity/scope.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { ChangeKind } from "./changes.ts";
import type { hostedSession } from "./hosted.server.ts";
import type { SessionFact } from "./sessions.ts";

type Hosted = Awaited<ReturnType<typeof hostedSession>>;

/**
 * Makes a material change: a new revision, the times before it kept for an undo, and the fact for
 * everybody who must know. Nobody was told of a draft: it changes without any of these.
 */
export async function changeSession(
  tx: Tx,
  scope: Scope,
  { id: sessionId, ...session }: Hosted,
  kind: ChangeKind,
  data: Prisma.SessionUncheckedUpdateInput,
) {
  const isPublic = session.publishedAt !== null;
  const revision = isPublic ? session.revision + 1 : session.revision;
  await tx.session.update({ where: { id: sessionId }, data: { ...data, revision } });
  if (!isPublic) return;
  const { startsAt: formerStartsAt, endsAt: formerEndsAt } = session;
  const former = { formerStartsAt, formerEndsAt, changedAt: scope.now };
  await tx.sessionChange.create({ data: { sessionId, revision, kind, ...former } });
  const associationId = scope.association.id;
  const fact = { type: `session.${kind}`, sessionId, associationId, revision } as const;
  await record<SessionFact>(tx, fact, scope);
}
