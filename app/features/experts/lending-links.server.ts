import { fields } from "#app/features/identity/scope.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type Role, rights } from "#app/features/identity/staff.ts";
import { db } from "#app/platform/db.server.ts";
import { isTokenOf, tokenFor, tokenId } from "#app/platform/secrets.server.ts";
import { stateOfRequest } from "./lending.ts";

const purpose = "lending-request";
const idOf = (requestId: string, staffId: string) => `${requestId}~${staffId}`;

/** The link in the mail to one person of the office that is asked: it answers this request, nothing else. */
export const lendingToken = (requestId: string, staffId: string) =>
  tokenFor(purpose, idOf(requestId, staffId), 0);

/**
 * The request behind a link, with the scope in which its holder answers; null for a wrong one, or where
 * its holder may not plan for that office any more. `state` says whether it still waits.
 */
export async function lendingRequestBehind(open: Pick<Scope, "now" | "locale">, token: string) {
  const id = tokenId(token);
  if (!isTokenOf(token, purpose, id, 0)) return null;
  const [requestId = "", staffId = ""] = id.split("~");
  const request = await db.lendingRequest.findUnique({ where: { id: requestId }, select });
  if (!request) return null;
  const { home, ...expert } = request.expert;
  const held = await db.staffRole.findFirst({
    where: { staffId, associationId: home.id, endedAt: null, role: { in: [...rights.plan] } },
    select: { role: true, staff: { select: { email: true } } },
  });
  if (!held) return null;
  const actor = { kind: "staff", staffId, role: held.role as Role, mayAct: false } as const;
  const scope: Scope = { ...open, association: home, actor };
  const { email } = held.staff;
  return { ...request, expert, scope, staffId, email, state: stateOfRequest(request, open.now) };
}

const select = {
  id: true,
  message: true,
  askedAt: true,
  answeredAt: true,
  revokedAt: true,
  isGranted: true,
  association: { select: { name: true, contactName: true, contactPhone: true } },
  expert: { select: { id: true, name: true, nameEn: true, home: { select: fields } } },
} as const;
