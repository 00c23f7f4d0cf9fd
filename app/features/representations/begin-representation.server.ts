import type { Tx } from "#app/platform/db.server.ts";
import { type By, record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { GivenBy, PersonFact } from "./representations.ts";

type Given = { personId: string; companyId: string; givenBy: GivenBy; associationId?: string };

/** From now on this person acts for this company; who does already goes on. In the transaction of the caller. */
export async function beginRepresentation(tx: Tx, given: Given, by: By) {
  const { associationId, ...row } = given;
  const { personId, companyId } = row;
  await tx.$queryRaw`SELECT id FROM "Company" WHERE id = ${companyId} FOR UPDATE`;
  if (await tx.representation.findFirst({ where: { personId, companyId, until: null } })) return;
  const id = newId();
  await tx.representation.create({ data: { id, ...row, since: by.now } });
  const about = { companyId, representationId: id, ...(associationId && { associationId }) };
  await record<PersonFact>(tx, { type: "representation.begun", ...about }, by);
}
