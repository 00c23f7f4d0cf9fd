import type { Scope } from "#app/features/identity/scope.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { type AdoptionWords, contactOf } from "./adoption.ts";

type Key = { sessionId: string; associationId: string };
type Contact = Parameters<typeof contactOf>[0];

/** The scope with the contact that its association names for the guests of this session. */
export async function withOwnContact<S extends Scope>(scope: S, sessionId: string): Promise<S> {
  const { association } = scope;
  const contactFor = await contactsFor(db, [{ sessionId, associationId: association.id }]);
  return { ...scope, association: contactFor(sessionId, association) };
}

/**
 * Whom guests of these sessions turn to at the association they came through. An adoption that has
 * ended still says it: its guests keep their seats.
 */
export async function contactsFor(client: Pick<Tx, "adoption">, keys: Key[]) {
  const own = { OR: [{ contactName: named }, { contactPhone: named }, { contactEmail: named }] };
  const sessions = { in: [...new Set(keys.map(({ sessionId }) => sessionId))] };
  const rows = await client.adoption.findMany({ where: { sessionId: sessions, ...own } });
  const words = new Map<string, AdoptionWords>(
    rows.map((row) => [`${row.sessionId}:${row.associationId}`, row]),
  );
  return <A extends Contact & { id: string }>(sessionId: string, association: A): A => ({
    ...association,
    ...contactOf(association, words.get(`${sessionId}:${association.id}`)),
  });
}

const named = { not: null };
