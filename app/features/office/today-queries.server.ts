import { openApproaches } from "#app/features/approaches/desk-approaches.server.ts";
import { openInquiries } from "#app/features/approaches/desk-inquiries.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { hasRight, type Right } from "#app/features/identity/staff.ts";
import { returnedMails } from "#app/features/returns/returned.server.ts";
import { type Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { TodayRow } from "./today.ts";
import {
  failingMails,
  openQuestions,
  peopleToCall,
  unverifiedSeats,
  waitingRequests,
} from "./today-people.server.ts";
import {
  adoptedChanges,
  adoptedForUs,
  draftsLeft,
  newListings,
  plansBegun,
  recordingTroubles,
  takenBack,
  waitingLists,
} from "./today-sessions.server.ts";

/** Everything that waits for this office, each kind by a statement of its own; no more than a few of each, and none that leads where this person may not go. */
export async function findWork(scope: Scope): Promise<TodayRow[]> {
  const statements = [
    ...(may(scope, "names")
      ? [failingMails, peopleToCall, unverifiedSeats, openInquiries, openApproaches]
      : []),
    returnedMails,
    openQuestions,
    waitingRequests,
    waitingLists,
    adoptedChanges,
    adoptedForUs,
    takenBack,
    newListings,
    draftsLeft,
    recordingTroubles,
    ...(may(scope, "plan") ? [plansBegun] : []),
  ].map((statement): Prisma.Sql => statement(scope));
  const rows = await Promise.all(statements.map((statement) => rowsOf<TodayRow>(statement)));
  return rows.flat().filter(({ kind }) => !leadsToStaff.includes(kind) || may(scope, "settings"));
}

const leadsToStaff: TodayRow["kind"][] = ["invitation-mail", "staff-mail"];

const may = ({ actor }: Scope, right: Right) =>
  actor.kind === "house" || (actor.kind === "staff" && hasRight(actor.role, right));
