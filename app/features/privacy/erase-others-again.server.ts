import { dropApproaches, dropInquiries } from "#app/features/approaches/forget.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { dropAskers } from "#app/features/questions/forget.server.ts";
import { endAgain, takeDownAgain } from "#app/features/recordings/forget.server.ts";
import { endSubscriptions } from "#app/features/registration/subscription.server.ts";
import { dropPersons } from "#app/features/representations/forget.server.ts";
import { withdrawIn } from "#app/features/taping/withdraw-consent.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { forgetExpertPersons, forgetStaffPersons } from "./forget-persons.server.ts";
import { type SubjectKind, subjectKinds } from "./privacy.ts";

type Forget = (tx: Tx, scope: Pick<Scope, "now">, ids: string[]) => Promise<number>;

/** How each kind of person is erased again; a registration frees its place, too, and comes first. */
const forgetting: Record<Exclude<SubjectKind, "registration">, Forget> = {
  asker: (tx, _, ids) => dropAskers(tx, ids, "go"),
  approach: (tx, _, ids) => dropApproaches(tx, ids),
  inquiry: (tx, _, ids) => dropInquiries(tx, ids),
  person: (tx, _, ids) => dropPersons(tx, ids),
  expert: forgetExpertPersons,
  staff: forgetStaffPersons,
  recording: endAgain,
  takenDown: takeDownAgain,
  taped: async (tx, scope, ids) => (await withdrawIn(tx, scope, { id: { in: ids } })).length,
  subscription: async (tx, scope, ids) =>
    (await endSubscriptions(tx, scope, { id: { in: ids } })).length,
};

/** Everybody but registrations. @returns how many were erased again. */
export async function eraseOthersAgain(tx: Tx, scope: Pick<Scope, "now">): Promise<number> {
  let erased = 0;
  for (const kind of subjectKinds) {
    if (kind === "registration") continue;
    const rows = await tx.erasure.findMany({ where: { subjectKind: kind } });
    erased += await forgetting[kind](
      tx,
      scope,
      rows.map(({ subjectId }) => subjectId),
    );
  }
  return erased;
}
