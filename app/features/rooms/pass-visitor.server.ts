import { inBoth } from "#app/paths.ts";
import { sealedCookie } from "#app/platform/cookies.server.ts";
import { db } from "#app/platform/db.server.ts";
import { sessionFields, type Visitor } from "./visitor.server.ts";

type Sealed = { passId: string; sessionId: string };

/** Goes to the room's pages behind this pass alone. */
const cookieAt = (path: string) => sealedCookie<Sealed>("einlass", 12 * 3600, path, 64);
const doorsOf = (passId: string) => inBoth((go) => go.room(passId));

/** Set-Cookie for the browser that a pass is given to. */
export const passCookies = ({ passId, sessionId }: Sealed) =>
  Promise.all(
    Object.values(doorsOf(passId)).map((path) => cookieAt(path).write({ passId, sessionId })),
  );

/** The visitor with this pass, which no other browser can show; null where the address names none, or another's. */
export async function visitorWithPass(request: Request, passId: string): Promise<Visitor | null> {
  if (passId.includes(".")) return null;
  const sealed = await cookieAt(doorsOf(passId).de).read(request);
  if (sealed?.passId !== passId) return null;
  const visitor = await passVisitor(passId);
  return visitor?.session.id === sealed.sessionId ? visitor : null;
}

/** Somebody of the audience, without a name and without a seat of their own. */
export async function passVisitor(id: string): Promise<Visitor | null> {
  const found = await db.roomPass.findUnique({
    where: { id },
    select: {
      ...{ associationId: true, endedAt: true, registrationId: true },
      registration: { select: { status: true } },
      session: { select: sessionFields },
    },
  });
  if (!found) return null;
  const { associationId, session } = found;
  return {
    ...{ role: "attendee", registrationId: null, engagementId: null, staffId: null, loginId: null },
    ...{ partnerId: null, status: null, displayName: "", company: "", ticket: null },
    ...{ associationId, session },
    pass: { id, isOver: isPassOver(found), besideId: found.registrationId },
  };
}

type Kept = { endedAt: Date | null; registration: { status: string } | null };

/** Whether a pass was ended, or the seat behind it was given back or is gone. */
export const isPassOver = ({ endedAt, registration }: Kept) =>
  endedAt !== null || !registration || ["withdrawn", "expired"].includes(registration.status);
