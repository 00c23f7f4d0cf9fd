import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { ExpertFact, Refusal } from "./experts.ts";
import { grantWithin } from "./lend.server.ts";
import { stateOfRequest, stillOpen } from "./lending.ts";
import { atHomeIn, partnerOf } from "./visibility.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** Home says yes or no, once: of two who answer at the same time the first counts. */
export const answerLending = (scope: Scope, requestId: string, { isGranted }: Answer) =>
  transact(async (tx): Promise<Outcome> => {
    const request = await requestAtHome(tx, scope, requestId);
    const { expertId, associationId } = request;
    if (isGranted && !(await isPartner(tx, scope, associationId)))
      return { ok: false, refusal: "not-a-partner" };
    const key = { expertId, associationId, requestId };
    const isFirst = isGranted
      ? await grantWithin(tx, scope, key)
      : await declineWithin(tx, scope, key);
    return isFirst ? { ok: true } : { ok: false, refusal: await whyLate(tx, scope, requestId) };
  });

type Answer = { isGranted: boolean };

const requestAtHome = async (tx: Tx, scope: Scope, id: string) =>
  orNotFound(await tx.lendingRequest.findFirst({ where: { id, expert: atHomeIn(scope) } }));

/** Who has left the alliance meanwhile is not lent to any more. */
const isPartner = async (tx: Tx, scope: Scope, associationId: string) =>
  (await tx.association.count({ where: { AND: [{ id: associationId }, partnerOf(scope)] } })) > 0;

async function declineWithin(
  tx: Tx,
  scope: Scope,
  fact: { expertId: string; associationId: string; requestId: string },
) {
  const { count } = await tx.lendingRequest.updateMany({
    where: { id: fact.requestId, ...stillOpen(scope.now) },
    data: { answeredAt: scope.now, isGranted: false },
  });
  if (count === 0) return false;
  await record<ExpertFact>(tx, { type: "expert.lending-declined", ...fact }, scope);
  return true;
}

async function whyLate(tx: Tx, scope: Scope, id: string): Promise<Refusal> {
  const request = await tx.lendingRequest.findUniqueOrThrow({ where: { id } });
  const state = stateOfRequest(request, scope.now);
  return state === "granted" || state === "declined" ? "request-answered" : "request-over";
}
