import { engagementByStageToken } from "#app/features/experts/links.server.ts";
import { speakers } from "#app/features/experts/speakers.server.ts";
import { scopeBehindLink } from "#app/features/identity/scope.server.ts";
import type { Actor } from "#app/features/identity/scope.ts";
import { registrationByEntryToken } from "#app/features/registration/links.server.ts";
import type { Status } from "#app/features/seats/place.ts";
import { withOwnContact } from "#app/features/sessions/contacts.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { notFound, orNotFound } from "#app/platform/http.server.ts";
import type { Role } from "./rooms.ts";

/** Who stands at the door with a valid link: a seat, or an expert's engagement. @throws 404 */
export async function visitorBehind(token: string) {
  return (await guestBehind(token)) ?? (await expertBehind(token)) ?? nobody();
}

export type Visitor = Awaited<ReturnType<typeof visitorBehind>>;

/** The scope of the association that this visitor knows: of the sign-up, or the expert's host. */
export async function scopeOfVisitor(request: Request, visitor: Visitor) {
  const { associationId, registrationId, pass, engagementId, session } = visitor;
  const actor: Actor = registrationId
    ? { kind: "guest", registrationId }
    : pass
      ? { kind: "pass", passId: pass.id }
      : { kind: "expert", engagementId: engagementId ?? "" };
  return withOwnContact(await scopeBehindLink(request, associationId, actor), session.id);
}

async function guestBehind(token: string) {
  const linked = await registrationByEntryToken(token);
  if (!linked) return null;
  const { id, name, company, throughId, status, ticket, session } = orNotFound(
    await db.registration.findUnique({
      where: { id: linked.id },
      select: { ...guestFields, session: { select: sessionFields } },
    }),
  );
  return {
    role: "attendee" as Role,
    registrationId: id as string | null,
    engagementId: null as string | null,
    /** Who has just signed up and comes without the mail; `besideId`: the seat under the address that was typed. */
    pass: null as { id: string; isOver: boolean; besideId: string | null } | null,
    staffId: null as string | null,
    loginId: null as string | null,
    /** The association that this person moderates for beside the host. */
    partnerId: null as string | null,
    status: status as Status | null,
    displayName: name,
    company,
    associationId: throughId,
    ticket: ticket as number | null,
    session,
  };
}

async function expertBehind(token: string): Promise<Awaited<ReturnType<typeof guestBehind>>> {
  const engagement = await engagementByStageToken(token);
  if (!engagement?.sessionId) return null;
  const session = orNotFound(
    await db.session.findUnique({ where: { id: engagement.sessionId }, select: sessionFields }),
  );
  if (!session.speakers.some(({ expertId }) => expertId === engagement.expertId)) return null;
  return {
    role: "expert",
    registrationId: null,
    engagementId: engagement.id,
    pass: null,
    staffId: null,
    loginId: null,
    partnerId: null,
    status: null,
    displayName: engagement.expert.name,
    company: "",
    associationId: session.hostId,
    ticket: null,
    session,
  };
}

function nobody(): never {
  throw notFound();
}

const guestFields = {
  id: true,
  name: true,
  company: true,
  throughId: true,
  status: true,
  ticket: true,
} as const;

/** What the door knows of its session. */
export const sessionFields = {
  id: true,
  hostId: true,
  title: true,
  format: true,
  startsAt: true,
  endsAt: true,
  zone: true,
  cancelledAt: true,
  cancelReason: true,
  fallbackUrl: true,
  fallbackPhone: true,
  room: { select: { closedAt: true, lockedAt: true } },
  roomMoves: { where: { kind: "fallback", takenBackAt: null }, select: { url: true, phone: true } },
  speakers,
} satisfies Prisma.SessionSelect;
