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

type Once = { firm: boolean; isUntold: (releasedAt: Date) => boolean };

/**
 * One more expert for a session, promised if `firm`: one who is not free breaks 23P01. Who was released
 * from it before comes anew, with new links, and a calendar entry of its own unless its end is `isUntold`.
 * @returns the engagement's id.
 */
export async function engageOne(
  tx: Tx,
  { now }: Pick<Scope, "now">,
  { sessionId, ...hour }: Hour,
  expertId: string,
  { firm, isUntold }: Once,
): Promise<string> {
  const key = { expertId, sessionId };
  const former = await tx.engagement.findUnique({ where: { expertId_sessionId: key } });
  const id = former?.id ?? newId();
  const entry = { uid: `${newId()}@${new URL(publicUrl).hostname}`, requestedSequence: null };
  const isKept = former && (!former.releasedAt || isUntold(former.releasedAt));
  await tx.engagement.upsert({
    where: { expertId_sessionId: key },
    create: { id, ...key, ...hour, firm, ...entry, createdAt: now },
    update: {
      ...{ ...hour, firm, releasedAt: null },
      ...(isKept ? {} : { ...entry, linkGeneration: { increment: 1 } }),
      ...{ deviceHash: null, deviceBoundAt: null },
    },
  });
  return id;
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
