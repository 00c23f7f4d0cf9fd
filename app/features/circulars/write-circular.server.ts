import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { CircularForm, CircularRefusal } from "./circulars.ts";
import { lockCircular, sessionToWriteAbout } from "./written-circular.server.ts";

type Outcome = { ok: true; circularId: string } | { ok: false; refusal: CircularRefusal };

/** Keeps what an office wants to tell, as a draft: a new one, or `circularId` written anew. */
export function writeCircular(
  scope: Scope,
  sessionId: string,
  {
    offersDates = false,
    ...written
  }: Omit<CircularForm, "offersDates"> & { offersDates?: boolean },
  circularId: string | null = null,
): Promise<Outcome> {
  const data = { ...written, offersDates, writtenAt: scope.now };
  return transact(async (tx): Promise<Outcome> => {
    await sessionToWriteAbout(tx, scope, sessionId);
    if (circularId) {
      const { id, sentAt } = await lockCircular(tx, scope, sessionId, circularId);
      if (sentAt) return { ok: false, refusal: "already-sent" };
      await tx.circular.update({ where: { id }, data });
      return { ok: true, circularId: id };
    }
    const id = newId();
    const associationId = scope.association.id;
    await tx.circular.create({ data: { id, sessionId, associationId, ...data } });
    return { ok: true, circularId: id };
  });
}
