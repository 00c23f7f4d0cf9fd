import { normalisedName } from "#app/features/companies/company-names.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { FieldForm } from "#app/features/profiles/profiles.ts";
import { writeFields } from "#app/features/profiles/write-fields.server.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { lockCompanies } from "./merge.server.ts";
import { type MergerFact, type Moved, undoneWithin } from "./mergers.ts";
import { moveBack } from "./move-rows.server.ts";

/** The two are two again, as far as nobody has changed anything since. @throws 404 for another office's merger */
export async function undoMerger(scope: Scope, mergerId: string) {
  const { association, now } = scope;
  return transact(async (tx) => {
    const where = { id: mergerId, associationId: association.id };
    const found = orNotFound(await tx.merger.findFirst({ where }));
    const { keptId, mergedId } = found;
    await lockCompanies(tx, [keptId, mergedId]);
    const { undoneAt, mergedAt, moved } = await tx.merger.findUniqueOrThrow({ where });
    if (undoneAt) return { ok: false as const, refusal: "undone-already" as const };
    if (now.getTime() > mergedAt.getTime() + undoneWithin)
      return { ok: false as const, refusal: "too-late" as const };
    const kept = await tx.company.findUniqueOrThrow({ where: { id: keptId } });
    if (kept.mergedIntoId) return { ok: false as const, refusal: "merged-since" as const };
    await tx.company.update({ where: { id: mergedId }, data: { mergedIntoId: null } });
    const was = moved as unknown as Moved;
    const rows = await moveBack(tx, { keptId, mergedId }, was);
    const columns = await giveColumnsBack(tx, scope, keptId, was);
    const fields = await giveFieldsBack(tx, scope, { mergerId, keptId, moved: was });
    const left = { ...rows, columns, fields };
    await tx.merger.update({ where: { id: mergerId }, data: { undoneAt: now, left, moved: {} } });
    const fact = { companyId: keptId, mergedId, associationId: association.id };
    await record<MergerFact>(tx, { type: "company.merger-undone", ...fact }, scope);
    return { ok: true as const, left };
  });
}

/** @returns how many stay, for somebody has changed them since. */
async function giveColumnsBack(tx: Tx, { now }: Scope, keptId: string, { columns }: Moved) {
  let left = 0;
  for (const { column, was, is } of columns) {
    const folded = column === "name" ? { normalisedName: normalisedName(was ?? "") } : {};
    const { count } = await tx.company.updateMany({
      where: { id: keptId, [column]: is },
      data: { [column]: was, ...folded, changedAt: now },
    });
    left += 1 - count;
  }
  return left;
}

type Fields = { mergerId: string; keptId: string; moved: Moved };

async function giveFieldsBack(tx: Tx, scope: Scope, { mergerId, keptId, moved }: Fields) {
  const held = await tx.profileField.findMany({ where: { companyId: keptId } });
  const untouched = moved.fields.flatMap(({ key, locale, revision, was }) => {
    const is = held.find((one) => one.key === key && one.locale === locale);
    if (is?.revision !== revision) return [];
    return [{ key, locale, items: was?.items ?? [], level: was?.level ?? is.level }];
  });
  const { now, actor, association } = scope;
  const by = { now, actor, writer: `merger:${mergerId}` as const, associationId: association.id };
  await writeFields(tx, keptId, untouched as FieldForm[], by);
  return moved.fields.length - untouched.length;
}
