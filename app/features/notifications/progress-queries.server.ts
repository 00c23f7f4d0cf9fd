import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";

const changes = ["session.rescheduled", "session.cancelled", "session.change-undone"];

/**
 * How far the mails of a session's last change have come, for the office that made it: what is still
 * on its way, what has left, what did not get through. Null where nothing was changed.
 */
export async function findMailProgress({ association }: Pick<Scope, "association">, id: string) {
  const fact = await db.fact.findFirst({
    where: {
      associationId: association.id,
      type: { in: changes },
      payload: { path: ["sessionId"], equals: id },
    },
    orderBy: { id: "desc" },
    select: { id: true, type: true, recordedAt: true, heardAt: true },
  });
  if (!fact) return null;
  const counts = await db.delivery.groupBy({
    by: ["status"],
    where: { factId: fact.id },
    _count: true,
  });
  const count = (...statuses: string[]) =>
    counts
      .filter(({ status }) => statuses.includes(status))
      .reduce((sum, { _count }) => sum + _count, 0);
  return {
    change: fact.type.replace("session.", "") as "rescheduled" | "cancelled" | "change-undone",
    changedAt: fact.recordedAt,
    due: count("due", "claimed"),
    sent: count("sent"),
    failed: count("failed"),
    superseded: count("superseded"),
    isHeard: fact.heardAt !== null,
  };
}
