import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { onBenchOf } from "./visibility.server.ts";

type Hour = { sessionId: string; startsAt: Date; endsAt: Date };

/** Whether all of these experts are at home with this association or lent to it. */
export async function mayEngage(tx: Tx, scope: Scope, expertIds: string[]) {
  const wanted = new Set(expertIds);
  const where = { id: { in: [...wanted] }, ...onBenchOf(scope) };
  return (await tx.expert.count({ where })) === wanted.size;
}

/** Pencils experts in for a session: not firm, so nobody is kept from engaging them meanwhile. */
export async function engage(tx: Tx, scope: Scope, hour: Hour, expertIds: string[]) {
  const host = new URL(publicUrl).hostname;
  const engagements = [...new Set(expertIds)].map((expertId) => {
    const id = newId();
    return { id, expertId, ...hour, firm: false, uid: `${id}@${host}`, createdAt: scope.now };
  });
  await tx.engagement.createMany({ data: engagements });
}
