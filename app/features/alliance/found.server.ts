import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { AllianceFact } from "./alliance.ts";

/** A new alliance with its founder as the first member. */
export async function found(scope: Scope, { name }: { name: string }) {
  const { association, now } = scope;
  const allianceId = newId();
  const associationId = association.id;
  await transact(async (tx) => {
    const members = { create: { associationId, joinedAt: now } };
    await tx.alliance.create({ data: { id: allianceId, name, createdAt: now, members } });
    await record<AllianceFact>(tx, { type: "alliance.founded", associationId, allianceId }, scope);
  });
  return { ok: true as const, allianceId };
}
