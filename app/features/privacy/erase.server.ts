import type { Scope } from "#app/features/identity/scope.ts";
import { claimLastWords } from "#app/features/notifications/last-words.server.ts";
import { giveUpPlaces, type Held, lockToForget } from "#app/features/registration/forget.server.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { withdrawIn } from "#app/features/taping/withdraw-consent.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { forgetPersons, makeLast } from "./forget-persons.server.ts";
import { noteErased } from "./note-erased.server.ts";
import type { PrivacyFact } from "./privacy.ts";

export type Erased = { registrationIds: string[] };

/**
 * "Meine Daten löschen": frees the places, claims the CANCEL of each invitation, then has every room
 * forget, all in one transaction. Only what stands under this address is erased, and nothing twice.
 * The questions of a session to come go with their asker; those of a session that is over stay
 * without a name, unless their words are to go too.
 */
export function erase(
  scope: Pick<Scope, "now">,
  address: string,
  { registrationIds, withQuestions }: { registrationIds: string[]; withQuestions: boolean },
): Promise<Erased> {
  const by = { now: scope.now, actor: { kind: "visitor" as const } };
  return transact(async (tx) => {
    const locked = await lockToForget(tx, registrationIds);
    const held = locked.filter((each) => each.address === address);
    const ids = held.map(({ id }) => id);
    await giveUpPlaces(tx, by, held);
    for (const each of held) await record(tx, factOf(each), by);
    await claimLastWords(tx, ids, scope.now);
    const withWords = held.filter(
      ({ session }) => withQuestions || closedBecause(session, scope.now) !== "session-over",
    );
    const askerIds = withWords.map(({ id }) => id);
    await withdrawIn(tx, by, { subjectKind: "registration", subjectId: { in: ids } });
    await forgetPersons(tx, scope, held, askerIds);
    await makeLast(tx, scope, ids);
    await noteErased(tx, scope, "asker", askerIds);
    return { registrationIds: ids };
  });
}

const factOf = ({ id, sessionId, throughId }: Held): PrivacyFact => ({
  type: "registration.erased",
  registrationId: id,
  sessionId,
  associationId: throughId,
});
