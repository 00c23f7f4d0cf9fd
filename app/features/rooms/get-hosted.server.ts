import type { Scope } from "#app/features/identity/scope.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

/** The times of a session whose room its host runs, for `doorOf`. @throws 404 for drafts and for all but the host */
export const getHosted = async (scope: Scope, id: string) =>
  orNotFound(
    await db.session.findFirst({
      where: { id, ...hostedBy(scope), publishedAt: { not: null } },
      select: {
        startsAt: true,
        endsAt: true,
        cancelledAt: true,
        room: { select: { closedAt: true } },
      },
    }),
  );
