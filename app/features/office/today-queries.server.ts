import type { Scope } from "#app/features/identity/scope.ts";
import { hasRight } from "#app/features/identity/staff.ts";
import { type Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { TodayRow } from "./today.ts";
import {
  failingMails,
  openQuestions,
  unverifiedSeats,
  waitingRequests,
} from "./today-people.server.ts";
import {
  adoptedChanges,
  draftsLeft,
  newListings,
  plansBegun,
  waitingLists,
} from "./today-sessions.server.ts";

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
    ...(mayPlan(scope) ? [plansBegun] : []),
  ].map((statement): Prisma.Sql => statement(scope));
  return (await Promise.all(statements.map((statement) => rowsOf<TodayRow>(statement)))).flat();
}

const mayPlan = ({ actor }: Scope) =>
  actor.kind === "house" || (actor.kind === "staff" && hasRight(actor.role, "plan"));
