import type { StaffScope } from "#app/features/identity/staff-scope.server.ts";
import { getEnding } from "./moderation-queries.server.ts";
import { staffVisitor } from "./staff-visitor.server.ts";

/** How the end of a session stands while its room is open to who runs it, or may be again; null otherwise. @throws 404 */
export async function findRunning(scope: StaffScope, sessionId: string) {
  const ending = await getEnding(scope, await staffVisitor(scope, sessionId));
  return ending.door === "open" || ending.mayReopen ? ending : null;
}
