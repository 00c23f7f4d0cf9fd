import type { Scope } from "#app/features/identity/scope.ts";
import { concernedWith } from "#app/features/sessions/visibility.server.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { notFound, orNotFound } from "#app/platform/http.server.ts";

/** The session somebody writes about. @throws 404 unless this association hosts it or has adopted it. */
export const sessionToWriteAbout = async (tx: Tx, scope: Scope, sessionId: string) =>
  orNotFound(
    await tx.session.findFirst({
      where: { id: sessionId, ...concernedWith(scope) },
      select: { id: true },
    }),
  );

type Locked = { id: string; sentAt: Date | null; takenBackAt: Date | null };

/** A circular of this office, locked until the transaction ends. @throws 404 */
export async function lockCircular(
  tx: Tx,
  { association }: Scope,
  sessionId: string,
  id: string,
): Promise<Locked> {
  const [row] = await tx.$queryRaw<Locked[]>(Prisma.sql`
    SELECT id, "sentAt", "takenBackAt" FROM "Circular"
    WHERE id = ${id} AND "sessionId" = ${sessionId} AND "associationId" = ${association.id} FOR UPDATE`);
  if (!row) throw notFound();
  return row;
}
