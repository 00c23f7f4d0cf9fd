import { forgetReasons } from "#app/features/attendance/forget.server.ts";
import { forgetChat } from "#app/features/chat/forget.server.ts";
import { forgetChecks, forgetExpertChecks } from "#app/features/checks/forget.server.ts";
import { forgetExperts } from "#app/features/experts/forget-experts.server.ts";
import { forgetTokens } from "#app/features/feedback/forget.server.ts";
import { forgetExpertSigning, forgetSigning } from "#app/features/floor/signing.server.ts";
import { forgetStaff } from "#app/features/identity/forget-staff.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { forgetChoices } from "#app/features/polls/forget.server.ts";
import { forgetAskers, forgetQuestions } from "#app/features/questions/forget.server.ts";
import { blank, type Held, withdrawConsents } from "#app/features/registration/forget.server.ts";
import { forgetExpertNames, forgetNames } from "#app/features/rooms/forget.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { noteErased } from "./note-erased.server.ts";

/** Everything of these registrations that names somebody; the rows themselves stay, blank. */
export async function forgetPersons(
  tx: Tx,
  scope: Pick<Scope, "now">,
  held: Pick<Held, "id" | "address">[],
  withWords: string[] = [],
) {
  const ids = held.map(({ id }) => id);
  await forgetQuestions(tx, withWords);
  await forgetAskers(tx, ids);
  await forgetChoices(tx, ids);
  await forgetSigning(tx, ids);
  await forgetChat(tx, ids);
  await forgetNames(tx, ids);
  await forgetReasons(tx, ids);
  await forgetChecks(tx, ids);
  await forgetTokens(tx, ids);
  await blank(tx, scope, held);
}

/** Everything that names these experts. @returns how many there were */
export async function forgetExpertPersons(tx: Tx, scope: Pick<Scope, "now">, ids: string[]) {
  await forgetExpertNames(tx, ids);
  await forgetExpertChecks(tx, ids);
  await forgetExpertSigning(tx, ids);
  return forgetExperts(tx, scope, ids);
}

/** The same of these people of staff. */
export async function forgetStaffPersons(tx: Tx, scope: Pick<Scope, "now">, ids: string[]) {
  await forgetSigning(tx, ids);
  return forgetStaff(tx, scope, ids);
}

/** What was erased by wish is written down: no consent counts, and no backup brings it back. */
export async function makeLast(tx: Tx, scope: Pick<Scope, "now">, ids: string[]) {
  await withdrawConsents(tx, scope, ids);
  await noteErased(tx, scope, "registration", ids);
}
