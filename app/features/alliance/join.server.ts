import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { AllianceFact } from "./alliance.ts";

/** Joins an alliance, or joins it again after leaving. A member that joins stays a member. */
export async function join(scope: Scope, allianceId: string) {
  await transact((tx) => joinWithin(tx, scope, allianceId));
  return { ok: true as const };
}

export async function joinWithin(tx: Tx, scope: Scope, allianceId: string) {
  const { association, now } = scope;
  const associationId = association.id;
  const key = { allianceId, associationId };
  orNotFound(await tx.alliance.findUnique({ where: { id: allianceId } }));
  if (await tx.allianceMember.findFirst({ where: { ...key, leftAt: null } })) return;
  await tx.allianceMember.upsert({
    where: { allianceId_associationId: key },
    create: { ...key, joinedAt: now },
    update: { joinedAt: now, leftAt: null },
  });
  await record<AllianceFact>(tx, { type: "alliance.joined", ...key }, scope);
}
