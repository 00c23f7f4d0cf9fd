import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma, rowsOf, transact } from "#app/platform/db.server.ts";
import { offerSecondDate } from "./offer-second-date.server.ts";
import { activeStatuses } from "./place.ts";

/**
 * Looks for second dates that somebody on the first date's waiting list has not been brought over to: an
 * association that shows the second date only since then. @returns how many.
 */
export async function offerDueSecondDates(scope: Pick<Scope, "now">): Promise<number> {
  const due = await dueSecondDates(scope, Prisma.sql`true`);
  for (const { id } of due) await transact((tx) => offerSecondDate(tx, scope, id));
  return due.length;
}

type Second = { id: string; secondDateOfId?: string | null; openToAllAt?: Date | null };

/** Before a newcomer is seated: whoever shows the second date since a moment ago, their waiting come first. */
export async function bringOverFirst(scope: Pick<Scope, "now">, session: Second) {
  const { id, secondDateOfId, openToAllAt } = session;
  if (!secondDateOfId || !openToAllAt || openToAllAt <= scope.now) return;
  const due = await dueSecondDates(scope, Prisma.sql`second.id = ${id}`);
  if (due.length > 0) await transact((tx) => offerSecondDate(tx, scope, id));
}

const dueSecondDates = ({ now }: Pick<Scope, "now">, which: Prisma.Sql) =>
  rowsOf<{ id: string }>(Prisma.sql`
    SELECT id FROM "Session" second
    WHERE ${which} AND "secondDateOfId" IS NOT NULL AND "openToAllAt" > ${now}
      AND "publishedAt" IS NOT NULL AND "cancelledAt" IS NULL AND "endsAt" > ${now}
      AND EXISTS (SELECT FROM "Registration" place WHERE "sessionId" = second."secondDateOfId"
        AND status = 'waiting' AND "registeredAt" <= second."publishedAt"
        AND EXISTS (SELECT FROM "Showing" showing
          WHERE showing."sessionId" = second.id AND showing."associationId" = "throughId")
        AND NOT EXISTS (SELECT FROM "Registration" there WHERE there."sessionId" = second.id
          AND (there."secondOfId" = place.id
            OR there.address = place.address AND there.status = ANY(${[...activeStatuses]}))))`);
