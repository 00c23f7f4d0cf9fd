import type { Scope } from "#app/features/identity/scope.ts";
import { holdsPerson } from "#app/features/registration/forget.server.ts";
import { verifyIn } from "#app/features/seats/place.server.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { readForm } from "#app/platform/form-reply.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { partIn } from "./check-page.server.ts";
import { Seen, verdictOf } from "./checks.ts";

type Outcome = { ok: true; status: 200 } | { ok: false; status: 400 };

/**
 * Keeps what a browser has seen with the seat or the engagement of whose link it is, in place of an
 * older check. The verdict is worked out here; a visitor's is kept nowhere.
 */
export async function keepCheck(scope: Scope, form: FormData): Promise<Outcome> {
  const read = readForm(form, Seen);
  if (!read.ok) return { ok: false, status: 400 };
  const { actor } = scope;
  if (actor.kind !== "guest" && actor.kind !== "expert") return { ok: true, status: 200 };
  const check = {
    checkedAt: scope.now,
    verdict: verdictOf(read.value, await partIn(scope)),
    seen: read.value,
  };
  return transact(async (tx) => {
    if (actor.kind === "guest") await ofSeat(tx, actor.registrationId, check);
    else {
      const { engagementId } = actor;
      await tx.deviceCheck.upsert({
        where: { engagementId },
        create: { id: newId(), engagementId, ...check },
        update: check,
      });
    }
    return { ok: true, status: 200 };
  });
}

type Check = { checkedAt: Date; verdict: string; seen: Seen };

/** A press behind a link of a mail verifies its address; whose data were erased at this very moment leaves nothing new. */
async function ofSeat(tx: Tx, registrationId: string, check: Check) {
  if (!(await holdsPerson(tx, registrationId))) return;
  await verifyIn(tx, { now: check.checkedAt }, registrationId);
  await tx.deviceCheck.upsert({
    where: { registrationId },
    create: { id: newId(), registrationId, ...check },
    update: check,
  });
}
