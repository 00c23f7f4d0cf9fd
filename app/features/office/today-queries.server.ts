import type { Scope } from "#app/features/identity/scope.ts";
import { type Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { TodayRow } from "./today.ts";
import {
  failingMails,
  openQuestions,
  unverifiedSeats,
  waitingRequests,
} from "./today-people.server.ts";
import { adoptedChanges, draftsLeft, newListings, waitingLists } from "./today-sessions.server.ts";

/** Everything that waits for this office, each kind by a statement of its own; no more than a few of each. */
export async function findWork(scope: Scope): Promise<TodayRow[]> {
  const statements = [
    failingMails,
    unverifiedSeats,
    openQuestions,
    waitingRequests,
    waitingLists,
    adoptedChanges,
    newListings,
    draftsLeft,
  ].map((statement): Prisma.Sql => statement(scope));
  return (await Promise.all(statements.map((statement) => rowsOf<TodayRow>(statement)))).flat();
}
