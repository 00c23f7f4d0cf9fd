import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { forgetDevices } from "./device.server.ts";
import type { ExpertFact } from "./experts.ts";

/** Revokes both links of an engagement and frees the device; the next mail carries the new ones. */
export async function renewLink(scope: Scope, engagementId: string) {
  const hostId = scope.association.id;
  await transact(async (tx) => {
    const hosted = { id: engagementId, session: { hostId } };
    const { id, expertId } = orNotFound(await tx.engagement.findFirst({ where: hosted }));
    await renewWithin(tx, scope, { id, expertId, hostId });
  });
  return { ok: true as const };
}

type Linked = { id: string; expertId: string; hostId: string | null };

/** The same for an engagement that the caller has looked up, in its transaction. */
export async function renewWithin(tx: Tx, scope: Scope, { id, expertId, hostId }: Linked) {
  await tx.engagement.update({
    where: { id },
    data: { linkGeneration: { increment: 1 }, deviceHash: null, deviceBoundAt: null },
  });
  await forgetDevices(tx, expertId);
  const associationId = hostId ?? scope.association.id;
  const fact = { type: "expert.link-renewed", expertId, engagementId: id, associationId } as const;
  await record<ExpertFact>(tx, fact, scope);
}
