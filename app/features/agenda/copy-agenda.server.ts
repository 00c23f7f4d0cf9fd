import type { Tx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { inOrder } from "./find-agenda.server.ts";

/** The points of one session for another that is planned after it; nobody has gone on to any of them. */
export async function copyAgenda(tx: Tx, from: string, sessionId: string) {
  const points = await tx.agendaPoint.findMany({ where: { sessionId: from }, orderBy: inOrder });
  await tx.agendaPoint.createMany({
    data: points.map(({ minutes, title }, place) => ({
      ...{ id: newId(), sessionId, place, minutes, title },
    })),
  });
}
