import { normalisedName } from "#app/features/companies/company-names.ts";
import { memberOf } from "#app/features/companies/reach.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { FieldForm, Item } from "#app/features/profiles/profiles.ts";
import { writeFields } from "#app/features/profiles/write-fields.server.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { choiceOf, columns, MergeForm, type MergerFact, type Moved } from "./mergers.ts";
import { moveRows } from "./move-rows.server.ts";

type Pair = { keptId: string; mergedId: string };

/** One company of the office's list gives way to another of it. @throws 404 where one of them is not on it */
export async function merge(scope: Scope, { keptId, mergedId }: Pair, form: MergeForm) {
  const { name, taken } = MergeForm.parse(form);
  if (keptId === mergedId) return { ok: false as const, refusal: "same-company" as const };
  const { association, now } = scope;
  return transact(async (tx) => {
    await lockCompanies(tx, [keptId, mergedId]);
    const read = (id: string) =>
      tx.company.findFirst({
        where: { id, ...memberOf(association.id, now) },
        include: { fields: true },
      });
    const kept = orNotFound(await read(keptId));
    const merged = orNotFound(await read(mergedId));
    const id = newId();
    const changed = columns.flatMap((column) => {
      const [was, other] = [kept[column], merged[column]];
      const isOfName = column === "name" || column === "nameLevel";
      const is = isOfName ? (name === "merged" ? other : was) : (was ?? other);
      return is === was ? [] : [{ column, was, is }];
    });
    const renamed = changed.find(({ column }) => column === "name")?.is;
    await tx.company.update({
      where: { id: keptId },
      data: {
        ...Object.fromEntries(changed.map(({ column, is }) => [column, is])),
        ...(renamed && { normalisedName: normalisedName(renamed) }),
        changedAt: now,
      },
    });
    const moved: Moved = {
      ...(await moveRows(tx, { keptId, mergedId, now })),
      columns: changed,
      fields: await takeFields(tx, scope, { id, kept, merged, taken }),
    };
    await tx.company.update({ where: { id: mergedId }, data: { mergedIntoId: keptId } });
    const about = { keptId, mergedId, associationId: association.id };
    await tx.merger.create({ data: { id, ...about, mergedAt: now, moved } });
    const fact = { companyId: keptId, mergedId, associationId: association.id };
    await record<MergerFact>(tx, { type: "company.merged", ...fact }, scope);
    return { ok: true as const, mergerId: id };
  });
}

/** In one order for all, so that two mergers of a pair wait for each other. */
export const lockCompanies = (tx: Tx, ids: string[]) => tx.$queryRaw`
  SELECT id FROM "Company" WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;

type Field = { key: string; locale: string; items: unknown; level: string; revision: number };
type Taking = {
  id: string;
  kept: { id: string; fields: Field[] };
  merged: { fields: Field[] };
  taken: string[];
};

/** What only the other says, and what was chosen of what both say; hidden ones are nobody's to choose. */
async function takeFields(tx: Tx, scope: Scope, { id, kept, merged, taken }: Taking) {
  const saysIn = ({ key, locale }: Field) =>
    kept.fields.find((one) => one.key === key && one.locale === locale);
  const wanted = merged.fields.filter((field) => {
    const held = saysIn(field);
    if ((field.items as Item[]).length === 0) return false;
    if (!held || (held.items as Item[]).length === 0) return true;
    const isChosen = taken.includes(choiceOf(field));
    return isChosen && held.level !== "hidden" && field.level !== "hidden";
  });
  const writings = wanted.map(({ key, locale, items, level }) => ({ key, locale, items, level }));
  const { now, actor, association } = scope;
  const by = { now, actor, writer: `merger:${id}` as const, associationId: association.id };
  await writeFields(tx, kept.id, writings as FieldForm[], by);
  const after = await tx.profileField.findMany({ where: { companyId: kept.id } });
  return wanted.flatMap((field) => {
    const { key, locale } = field;
    const was = saysIn(field);
    const is = after.find((one) => one.key === key && one.locale === locale);
    if (!is || is.revision === was?.revision) return [];
    const before = was ? { items: was.items as Item[], level: was.level } : null;
    return [{ key, locale, revision: is.revision, was: before }];
  });
}
