import type { Scope } from "#app/features/identity/scope.ts";
import { setInRoom } from "#app/features/sessions/room-settings.server.ts";
import type { SessionFact } from "#app/features/sessions/sessions.ts";
import { afterCommit, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { lockHosted } from "./lock-hosted.server.ts";

/** Shows what is asked in the room at once, or only what was let through. @throws 404 for all but the host */
export const showAtOnce = (scope: Scope, sessionId: string, questionsAtOnce: boolean) =>
  transact(async (tx) => {
    await lockHosted(tx, scope, sessionId);
    await setInRoom(tx, sessionId, { questionsAtOnce });
    const type = questionsAtOnce ? "session.questions-at-once" : "session.questions-once-read";
    const fact = { type, sessionId, associationId: scope.association.id } as const;
    await record<SessionFact>(tx, fact, scope);
    await afterCommit(tx, async () => hourChanged(sessionId));
    return { ok: true as const };
  });
