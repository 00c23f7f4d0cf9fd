import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import type { CircularRefusal } from "./circulars.ts";
import { lockCircular } from "./written-circular.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: CircularRefusal };

/** Throws a draft away; what was sent stays as long as its readers. */
export const discardCircular = (scope: Scope, sessionId: string, circularId: string) =>
  transact(async (tx): Promise<Outcome> => {
    const { id, sentAt } = await lockCircular(tx, scope, sessionId, circularId);
    if (sentAt) return { ok: false, refusal: "already-sent" };
    await tx.circular.delete({ where: { id } });
    return { ok: true };
  });
