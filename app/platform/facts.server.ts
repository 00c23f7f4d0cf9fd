import { Prisma, type Tx } from "./db.server.ts";

/** What happened, past tense, with ids only: no address, token or free text. */
export type Fact = { type: string; associationId?: string } & Record<
  string,
  string | number | boolean | null | undefined
>;

/** When it happened and who did it; a person of staff stands in the journal by id. */
export type By = { now: Date; actor?: { kind: string; staffId?: string } };

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
}

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
