import type { Scope } from "#app/features/identity/scope.ts";
import { holdsPerson } from "#app/features/registration/forget.server.ts";
import { verifyAddress } from "#app/features/seats/place.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { entranceFor } from "./entries.server.ts";
import type { Refusal, RoomFact } from "./rooms.ts";
import type { Visitor } from "./visitor.server.ts";

type Outcome = { ok: true; identity: string } | { ok: false; refusal: Refusal };

/** "Eintreten": acts from the mail, so it verifies the address; the browser then holds a pass. */
export async function enter(scope: Scope, visitor: Visitor): Promise<Outcome> {
  const entrance = await entranceFor(visitor, scope.now);
  if (entrance !== "open") return { ok: false, refusal: entrance };
  if (visitor.registrationId) await verifyAddress(scope, visitor.registrationId);
  const room = await roomFor(visitor.session.id, scope.now);
  if (visitor.staffId) await noteStaff(scope, visitor);
  return { ok: true, identity: await newEntry(visitor, room.id, scope.now) };
}

/**
 * One join under a random identity, which only this row connects with a person.
 * @throws 404 where the person behind the link was erased at this very moment.
 */
export function newEntry(visitor: Visitor, roomId: string, issuedAt: Date): Promise<string> {
  const { registrationId, engagementId, pass, staffId, loginId, partnerId, displayName } = visitor;
  const identity = newId();
  return transact(async (tx) => {
    if (registrationId && !(await holdsPerson(tx, registrationId))) throw notFound();
    await tx.roomEntry.create({
      data: {
        ...{ identity, roomId, registrationId, engagementId, staffId, loginId, partnerId },
        ...{ passId: pass?.id, displayName, issuedAt },
      },
    });
    return identity;
  });
}

/** Staff see names of those present from here on, the host's whoever they came through: the journal knows. */
const noteStaff = (scope: Scope, { partnerId, session }: Visitor) =>
  transact((tx) => {
    const type = partnerId ? "room.partner-entered" : "room.staff-entered";
    const about = { sessionId: session.id, associationId: scope.association.id };
    return record<RoomFact>(tx, { type, ...about }, scope);
  });

/** The session's room, made when the first one enters. */
export async function roomFor(sessionId: string, createdAt: Date) {
  await db.room.createMany({
    data: { id: newId(), sessionId, livekitName: `raum-${newId()}`, createdAt },
    skipDuplicates: true,
  });
  return db.room.findUniqueOrThrow({ where: { sessionId } });
}
