import type { Scope } from "#app/features/identity/scope.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { activeStatuses } from "./facts.ts";
import { offerSecondDate } from "./offer-second-date.server.ts";

/**
 * Looks for second dates that somebody on the first date's waiting list has not been brought over to: an
 * association that shows the second date only since then. @returns how many.
 */
export async function offerDueSecondDates(scope: Pick<Scope, "now">): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Session" second
    WHERE "secondDateOfId" IS NOT NULL AND "openToAllAt" > ${scope.now} AND "publishedAt" IS NOT NULL
      AND "cancelledAt" IS NULL AND "endsAt" > ${scope.now}
      AND EXISTS (SELECT FROM "Registration" place WHERE "sessionId" = second."secondDateOfId"
        AND status = 'waiting' AND "registeredAt" <= second."publishedAt"
        AND EXISTS (SELECT FROM "Showing" showing
          WHERE showing."sessionId" = second.id AND showing."associationId" = "throughId")
        AND NOT EXISTS (SELECT FROM "Registration" there WHERE there."sessionId" = second.id
          AND (there."secondOfId" = place.id
            OR there.address = place.address AND there.status = ANY(${[...activeStatuses]}))))`;
  for (const { id } of due) await transact((tx) => offerSecondDate(tx, scope, id));
  return due.length;
}
