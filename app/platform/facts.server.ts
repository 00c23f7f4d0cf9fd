import { afterCommit, Prisma, type Tx } from "./db.server.ts";
import { markStale, type Stale } from "./stale.server.ts";

/** What happened, past tense, with ids only: no address, token or free text. */
export type Fact = { type: string; associationId?: string } & Record<
  string,
  string | number | boolean | null | undefined
>;

/** When it happened and who did it; a person of staff stands in the journal by id. */
export type By = { now: Date; actor?: { kind: string; staffId?: string } };

type Listener = (fact: Fact) => void;
type Told = { type: string; [detail: string]: unknown };

const listeners: Listener[] = [];
let staleBy: (fact: Told) => Stale = () => "everything";

/** Calls `listener` with every fact of this process, once it is committed. */
export const onFact = (listener: Listener) => {
  listeners.push(listener);
};

/** Says which kept pages a fact concerns; as long as nobody does, it concerns all of them. */
export const narrowStale = (rule: typeof staleBy) => {
  staleBy = rule;
};

/** The pages that tell of these facts are no longer true. */
export async function markStaleBy(facts: Told[]) {
  const stale = facts.map(staleBy);
  await markStale(stale.includes("everything") ? "everything" : [...new Set(stale.flat())]);
}

/** Writes down what just happened, in the same transaction that made it happen. */
export async function record<F extends Fact>(tx: Tx, fact: F, { now, actor }: By) {
  const { type, associationId, ...payload } = fact;
  await tx.fact.create({
    data: {
      type,
      payload,
      recordedAt: now,
      associationId: associationId ?? null,
      actor: actor?.kind ?? null,
      staffId: actor?.staffId ?? null,
    },
  });
  await afterCommit(tx, () => announce(fact));
}

/** Tells this house of a fact that is committed; for what `recordFrom` has written. */
export function announce(fact: Fact) {
  for (const listener of listeners) listener(fact);
  return markStaleBy([fact]);
}

/** Facts of these types that speak of no registration, and that no mail hangs on any more. @returns how many went. */
export const dropPassing = (tx: Tx, types: string[], before: Date, limit: number) => tx.$executeRaw`
  DELETE FROM "Fact" WHERE id IN (
    SELECT fact.id FROM "Fact" fact
    WHERE fact.type = ANY(${types}) AND fact."recordedAt" <= ${before} AND fact."heardAt" IS NOT NULL
      AND fact.payload->>'registrationId' IS NULL
      AND NOT EXISTS (SELECT FROM "Delivery" WHERE "factId" = fact.id)
    LIMIT ${limit} FOR UPDATE SKIP LOCKED)`;

/** The same inside a larger statement: `INSERT INTO "Fact" … SELECT` over the rows of `source`. */
export const recordFrom = (
  source: Prisma.Sql,
  type: Prisma.Sql,
  associationId: Prisma.Sql,
  payload: Prisma.Sql,
  { now, actor }: By,
) => Prisma.sql`
  INSERT INTO "Fact" (type, "associationId", payload, "recordedAt", actor, "staffId")
  SELECT ${type}, ${associationId}, ${payload}, ${now}, ${actor?.kind ?? null}, ${actor?.staffId ?? null}
  FROM ${source}`;
