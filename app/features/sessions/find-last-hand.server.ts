import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import type { SessionFact } from "./sessions.ts";

const changesOf: Record<"times" | "seats", SessionFact["type"][]> = {
  times: ["session.rescheduled", "session.change-undone", "session.prolonged", "session.ended"],
  seats: ["session.seats-changed", "session.seats-kept"],
};

/** Who of the own office changed a session's times or seats last, by name; null if it was somebody else. */
export async function findLastHand(
  { association }: Pick<Scope, "association">,
  sessionId: string,
  what: keyof typeof changesOf,
): Promise<string | null> {
  const last = await db.fact.findFirst({
    where: {
      associationId: association.id,
      type: { in: changesOf[what] },
      payload: { path: ["sessionId"], equals: sessionId },
    },
    orderBy: { id: "desc" },
    select: { staffId: true },
  });
  if (!last?.staffId) return null;
  const staff = await db.staff.findUnique({
    where: { id: last.staffId },
    select: { name: true },
  });
  return staff?.name ?? null;
}
