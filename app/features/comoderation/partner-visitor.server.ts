import type { StaffScope } from "#app/features/identity/staff-scope.server.ts";
import type { PassedDoor } from "#app/features/rooms/pass.server.ts";
import { staffName } from "#app/features/rooms/staff-visitor.server.ts";
import { sessionFields, type Visitor } from "#app/features/rooms/visitor.server.ts";
import { besideHost } from "#app/features/sessions/visibility.server.ts";
import { inBoth } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

/**
 * Who moderates beside the host: staff of an association that has adopted the session, as long as the host lets
 * partners in. Never the host's own, who run the room by a door of theirs. @throws 404 for everybody else
 */
export async function partnerVisitor(scope: StaffScope, sessionId: string): Promise<Visitor> {
  const { association, actor, login } = scope;
  const session = orNotFound(
    await db.session.findFirst({
      where: { id: sessionId, ...besideHost(scope) },
      select: sessionFields,
    }),
  );
  return {
    role: "partner",
    ...{ registrationId: null, engagementId: null, pass: null, status: null, ticket: null },
    ...{ staffId: actor.staffId, loginId: login.id, partnerId: association.id },
    ...{ displayName: staffName(association), company: "", associationId: association.id },
    session,
  };
}

/** Where a partner's pass is sent to. */
export const doorBeside = (slug: string, sessionId: string): PassedDoor =>
  inBoth((go) => go.comoderate(slug, sessionId));
