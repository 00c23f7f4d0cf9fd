import type { StaffScope } from "#app/features/identity/staff-scope.server.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { sessionFields, type Visitor } from "./visitor.server.ts";

/**
 * Who runs the room of a session: staff of its host, under the name of the association.
 * @throws 404 for drafts and for every other association, adopters too.
 */
export async function staffVisitor(scope: StaffScope, sessionId: string): Promise<Visitor> {
  const { association, actor, login } = scope;
  const session = orNotFound(
    await db.session.findFirst({
      where: { id: sessionId, ...hostedBy(scope), publishedAt: { not: null } },
      select: sessionFields,
    }),
  );
  return {
    role: "moderator",
    registrationId: null,
    engagementId: null,
    pass: null,
    staffId: actor.staffId,
    loginId: login.id,
    partnerId: null,
    status: null,
    displayName: staffName(association),
    company: "",
    associationId: association.id,
    ticket: null,
    session,
  };
}

/** Staff speak for their association, not under their own name. */
export const staffName = ({ shortName }: { shortName: string }) =>
  m.rooms_staff_name({ association: shortName });
