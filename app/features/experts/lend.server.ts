import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { ExpertFact, Refusal } from "./experts.ts";
import { stillOpen } from "./lending.ts";
import { atHomeIn } from "./visibility.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };
type Key = { expertId: string; associationId: string };

/** Lets another association engage an expert, until the lending ends. Its open request is granted by it. */
export async function lend(
  scope: Scope,
  expertId: string,
  { associationId }: { associationId: string },
): Promise<Outcome> {
  if (associationId === scope.association.id) return { ok: false, refusal: "own-expert" };
  const key = { expertId, associationId };
  return transact(async (tx): Promise<Outcome> => {
    orNotFound(await tx.expert.findFirst({ where: { id: expertId, ...atHomeIn(scope) } }));
    orNotFound(await tx.association.findUnique({ where: { id: associationId } }));
    const asked = await tx.lendingRequest.findMany({ where: { ...key, ...stillOpen(scope.now) } });
    for (const { id } of asked) await grantWithin(tx, scope, { ...key, requestId: id });
    await lendWithin(tx, scope, key);
    return { ok: true };
  });
}

/** The lending itself, in the caller's transaction; it begins once. */
export async function lendWithin(tx: Tx, scope: Scope, key: Key) {
  if (await tx.lending.findFirst({ where: { ...key, endedAt: null } })) return;
  await tx.lending.upsert({
    where: { expertId_associationId: key },
    create: { ...key, grantedAt: scope.now },
    update: { grantedAt: scope.now, endedAt: null },
  });
  await record<ExpertFact>(tx, { type: "expert.lent", ...key }, scope);
}

/** Answers an open request with yes, in the caller's transaction: false if somebody was faster. */
export async function grantWithin(tx: Tx, scope: Scope, request: Key & { requestId: string }) {
  const { requestId, ...key } = request;
  const { count } = await tx.lendingRequest.updateMany({
    where: { id: requestId, ...stillOpen(scope.now) },
    data: { answeredAt: scope.now, isGranted: true },
  });
  if (count === 0) return false;
  await lendWithin(tx, scope, key);
  await record<ExpertFact>(tx, { type: "expert.lending-granted", ...request }, scope);
  return true;
}
