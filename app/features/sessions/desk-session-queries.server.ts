import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { hostedBy } from "./visibility.server.ts";

/** What the desk shows of a session to its host, drafts too, and to who adopted it. @throws 404 for others. */
export async function getDeskSession({ association }: Scope, id: string) {
  const adopted = { some: { associationId: association.id, endedAt: null } };
  const session = orNotFound(
    await db.session.findFirst({
      where: {
        id,
        OR: [{ hostId: association.id }, { publishedAt: { not: null }, adoptions: adopted }],
      },
      select: {
        id: true,
        hostId: true,
        title: true,
        startsAt: true,
        endsAt: true,
        zone: true,
        publishedAt: true,
        cancelledAt: true,
        cancelReason: true,
        replacedBy: { select: { id: true, startsAt: true } },
      },
    }),
  );
  return { ...session, isHost: session.hostId === association.id };
}

/** The session behind one of its steps. @throws 404 for everybody but the host. */
export const getHostedSession = async (scope: Scope, id: string) =>
  orNotFound(
    await db.session.findFirst({
      where: { id, ...hostedBy(scope) },
      select: {
        id: true,
        title: true,
        startsAt: true,
        endsAt: true,
        zone: true,
        publishedAt: true,
      },
    }),
  );
