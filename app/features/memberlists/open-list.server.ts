import { reachOf } from "#app/features/companies/reach.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { OpenList } from "./evaluate.server.ts";
import type { Column, ListState, Told } from "./memberlists.ts";

/** A list of this association, held until the transaction ends. @throws 404 for another's */
export async function lockList(tx: Tx, scope: Scope, id: string) {
  await tx.$queryRaw`SELECT id FROM "MemberList" WHERE id = ${id} FOR UPDATE`;
  const where = { id, associationId: scope.association.id };
  const list = orNotFound(await tx.memberList.findFirst({ where }));
  return { ...list, state: list.state as ListState };
}

type Kept = { id: string; associationId: string; heads: unknown; columns: unknown };

/** The same with what its lines are read by. */
export async function openList(tx: Tx, list: Kept, now: Date): Promise<OpenList> {
  const { kind } = await tx.association.findUniqueOrThrow({
    where: { id: list.associationId },
    select: { kind: true },
  });
  return {
    ...{ id: list.id, associationId: list.associationId, kind, now },
    ...{ heads: list.heads as string[], columns: list.columns as Column[] },
    reach: await reachOf([list.associationId]),
  };
}

export type LineUpdate = {
  line: number;
  outcome: string;
  companyId: string | null;
  name: string;
  alike: string[];
  told: Told;
  isWritten: boolean;
};

/** What was found of lines, or done with them, in one statement. */
export const updateLines = (tx: Tx, listId: string, updates: LineUpdate[]) => tx.$executeRaw`
  UPDATE "MemberListLine" line SET outcome = said.outcome, "companyId" = said."companyId",
    name = said.name, alike = said.alike, told = said.told, "isWritten" = said."isWritten"
  FROM jsonb_to_recordset(${JSON.stringify(updates)}::jsonb) AS said(line int, outcome text,
    "companyId" text, name text, alike text[], told jsonb, "isWritten" boolean)
  WHERE line."listId" = ${listId} AND line.line = said.line`;

/** Lines of a list in their order, as many as one step takes. */
export const linesOf = (tx: Tx, listId: string, wanted: Prisma.Sql, most: number) =>
  tx.$queryRaw<
    {
      line: number;
      cells: string[];
      choice: string | null;
      outcome: string | null;
      companyId: string | null;
      told: Told;
      name: string;
      alike: string[];
    }[]
  >`SELECT line, cells, choice, outcome, "companyId", told, name, alike FROM "MemberListLine"
    WHERE "listId" = ${listId} AND ${wanted} ORDER BY line LIMIT ${most}`;
