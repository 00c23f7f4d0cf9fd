import type { Scope } from "#app/features/identity/scope.ts";
import { lockHosted } from "#app/features/questions/lock-hosted.server.ts";
import { setInRoom } from "#app/features/sessions/room-settings.server.ts";
import { afterCommit, type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { ChatFact } from "./chat.ts";

/** Switches the chat on or off; off, what was said is shown to nobody. @throws 404 for all but the host */
export const switchChat = (scope: Scope, sessionId: string, isOn: boolean) =>
  transact(async (tx) => {
    await lockHosted(tx, scope, sessionId);
    await setInRoom(tx, sessionId, { chatOpen: isOn });
    return note(tx, scope, { type: isOn ? "chat.opened" : "chat.closed", sessionId });
  });

/** Takes a message away, and its words with it. Twice changes nothing. @throws 404 for all but the host */
export const removeMessage = (scope: Scope, sessionId: string, messageId: string) =>
  transact(async (tx) => {
    await lockHosted(tx, scope, sessionId);
    const message = await tx.chatMessage.findFirst({ where: { id: messageId, sessionId } });
    if (!message) throw notFound();
    if (message.removedAt) return { ok: true as const };
    const data = { removedAt: scope.now, text: "" };
    await tx.chatMessage.update({ where: { id: messageId }, data });
    return note(tx, scope, { type: "chat.removed", sessionId, messageId });
  });

/** Says one sentence to all in the room, in the place of the one before. @throws 404 for all but the host */
export const announceToAll = (scope: Scope, sessionId: string, text: string) =>
  transact(async (tx) => {
    await lockHosted(tx, scope, sessionId);
    await endThose(tx, scope, sessionId);
    await tx.announcement.create({ data: { id: newId(), sessionId, text, saidAt: scope.now } });
    return note(tx, scope, { type: "announcement.made", sessionId });
  });

/** Takes away what stands over the stage. @throws 404 for all but the host */
export const endAnnouncement = (scope: Scope, sessionId: string) =>
  transact(async (tx) => {
    await lockHosted(tx, scope, sessionId);
    const { count } = await endThose(tx, scope, sessionId);
    if (count === 0) return { ok: true as const };
    return note(tx, scope, { type: "announcement.ended", sessionId });
  });

const endThose = (tx: Tx, { now }: Scope, sessionId: string) =>
  tx.announcement.updateMany({ where: { sessionId, endedAt: null }, data: { endedAt: now } });

async function note(tx: Tx, scope: Scope, fact: Omit<ChatFact, "associationId">) {
  await record<ChatFact>(tx, { ...fact, associationId: scope.association.id }, scope);
  await afterCommit(tx, async () => hourChanged(fact.sessionId));
  return { ok: true as const };
}
