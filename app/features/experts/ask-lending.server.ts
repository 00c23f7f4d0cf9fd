import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { ExpertFact, Refusal } from "./experts.ts";
import { LendingAsk, stillOpen } from "./lending.ts";
import { knownTo } from "./visibility.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** Asks home for its expert. Asking again while a request waits changes nothing. */
export async function askLending(
  scope: Scope,
  expertId: string,
  form: { message: string },
): Promise<Outcome> {
  const { association, actor, now } = scope;
  const { message } = LendingAsk.parse(form);
  const key = { expertId, associationId: association.id };
  return transact(async (tx): Promise<Outcome> => {
    await tx.$queryRaw`SELECT id FROM "Expert" WHERE id = ${expertId} FOR NO KEY UPDATE`;
    const refusal = await whyNot(tx, scope, expertId);
    if (refusal) return { ok: false, refusal };
    if (await tx.lendingRequest.findFirst({ where: { ...key, ...stillOpen(now) } }))
      return { ok: true };
    const id = newId();
    const askedById = actor.kind === "staff" ? actor.staffId : null;
    await tx.lendingRequest.create({ data: { id, ...key, message, askedById, askedAt: now } });
    const fact = { type: "expert.lending-asked", ...key, requestId: id } as const;
    await record<ExpertFact>(tx, fact, scope);
    return { ok: true };
  });
}

async function whyNot(tx: Tx, scope: Scope, expertId: string): Promise<Refusal | null> {
  const { id: associationId } = scope.association;
  const { homeId, pausedAt, lendings } = orNotFound(
    await tx.expert.findFirst({
      where: { id: expertId, ...knownTo(scope) },
      select: {
        homeId: true,
        pausedAt: true,
        lendings: { where: { associationId, endedAt: null } },
      },
    }),
  );
  if (homeId === associationId) return "own-expert";
  if (lendings.length > 0) return "lent-already";
  return pausedAt ? "expert-pauses" : null;
}

/** Takes an open request back; its link in the mail ends with it. */
export async function revokeLendingRequest(scope: Scope, requestId: string) {
  const { association, now } = scope;
  await transact(async (tx) => {
    const own = { id: requestId, associationId: association.id };
    const { expertId } = orNotFound(await tx.lendingRequest.findFirst({ where: own }));
    const { count } = await tx.lendingRequest.updateMany({
      where: { ...own, ...stillOpen(now) },
      data: { revokedAt: now },
    });
    if (count === 0) return;
    const fact = { expertId, associationId: association.id, requestId };
    await record<ExpertFact>(tx, { type: "expert.lending-request-revoked", ...fact }, scope);
  });
  return { ok: true as const };
}
