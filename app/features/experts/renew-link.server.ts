import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { ExpertFact } from "./experts.ts";

/** Revokes both links of an engagement and frees the device; the next mail carries the new ones. */
export async function renewLink(scope: Scope, engagementId: string) {
  const associationId = scope.association.id;
  await transact(async (tx) => {
    const hosted = { id: engagementId, session: { hostId: associationId } };
    const { id, expertId } = orNotFound(await tx.engagement.findFirst({ where: hosted }));
    await tx.engagement.update({
      where: { id },
      data: { linkGeneration: { increment: 1 }, deviceHash: null, deviceBoundAt: null },
    });
    const fact = { type: "expert.link-renewed", expertId, engagementId, associationId } as const;
    await record<ExpertFact>(tx, fact, scope);
  });
  return { ok: true as const };
}
