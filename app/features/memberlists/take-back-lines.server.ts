import { findReferred } from "#app/features/companies/referred.server.ts";
import { changeMany, dropMany, type ManyRow } from "#app/features/companies/write-many.server.ts";
import { type ManyField, writeMany } from "#app/features/profiles/write-many.server.ts";
import { Prisma, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { linesAtOnce } from "./check-lines.server.ts";
import { fieldOf } from "./columns.ts";
import { asKey, groupOf } from "./compare.ts";
import type { Change, MemberListFact, Plain, Told } from "./memberlists.ts";
import { linesOf, openList } from "./open-list.server.ts";
import { findStanding, type Standing } from "./standing.server.ts";
import { actorOf, parted } from "./write-lines.server.ts";

/** The next lines of a list that is being taken back; what somebody has touched since stays, and is listed. */
export const takeBackLines = (listId: string, now: Date): Promise<boolean> =>
  transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "MemberList" WHERE id = ${listId} FOR UPDATE`;
    const kept = await tx.memberList.findFirst({ where: { id: listId, state: "taking-back" } });
    if (!kept) return false;
    const lines = await linesOf(tx, listId, Prisma.sql`"isWritten"`, linesAtOnce);
    if (lines.length === 0) {
      const count = await tx.memberListLine.count({ where: { listId, left: { equals: [] } } });
      const { associationId, createdById } = kept;
      await tx.memberList.update({ where: { id: listId }, data: { state: "taken-back" } });
      await record<MemberListFact>(
        tx,
        { type: "member-list.taken-back", associationId, listId, count },
        { now, actor: actorOf(createdById) },
      );
      return true;
    }
    const ids = lines.flatMap(({ companyId }) => companyId ?? []).sort();
    await tx.$queryRaw`SELECT id FROM "Company" WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
    const list = await openList(tx, kept, kept.takenBackAt ?? now);
    const standing = new Map((await findStanding(tx, list, { ids })).map((one) => [one.id, one]));
    const referred = await findReferred(tx, ids, kept.associationId);
    const [gone, changed, fields]: [string[], ManyRow[], ManyField[]] = [[], [], []];
    const told = lines.map(({ line, outcome, companyId, told }) => {
      const company = standing.get(companyId ?? "");
      if (!company) return { line, left: [] };
      if (outcome === "new") {
        const isTouched =
          company.changedAt.getTime() !== kept.writtenAt?.getTime() || referred.has(company.id);
        if (!isTouched) gone.push(company.id);
        return { line, left: isTouched ? ["company"] : [] };
      }
      const { back, left } = backOf(told, company, listId);
      const { values, said } = parted(back);
      if (back.length > 0)
        changed.push({ companyId: company.id, contactId: told.contactId ?? "", values });
      fields.push(...said.map((field) => ({ ...field, companyId: company.id })));
      return { line, left };
    });
    await dropMany(tx, gone);
    await changeMany(tx, list, changed);
    await writeMany(tx, fields, { now: list.now, writer: `import:${listId}` });
    await tx.$executeRaw`
      UPDATE "MemberListLine" line SET "isWritten" = false, "left" = said."left"
      FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS said(line int, "left" jsonb)
      WHERE line."listId" = ${listId} AND line.line = said.line`;
    await tx.memberList.update({
      where: { id: listId },
      data: { done: { increment: lines.length } },
    });
    return true;
  });

/** The way back of each change that still stands as it was written; the names of the others. */
function backOf({ changes = [], contactId }: Told, company: Standing, listId: string) {
  const contact = company.contacts.find(({ id }) => id === contactId);
  const stands: Plain = {
    ...company.plain,
    ...{ contactName: contact?.name, contactRole: contact?.role },
    ...{ email: contact?.email, phone: contact?.phone },
  };
  const isTouched = ({ what, to }: Change) => {
    if (typeof to === "string") return (stands[what as keyof Plain] ?? "") !== to;
    const { key, locale } = fieldOf(what);
    const held = company.fields.find((one) => one.key === key && one.locale === locale);
    const isAsWritten = held && held.level === to.level && asKey(held.items) === asKey(to.items);
    return !isAsWritten || held.changedBy !== `import:${listId}`;
  };
  const touched = new Set(changes.filter(isTouched).map(({ what }) => groupOf(what)));
  const back = changes
    .filter(({ what }) => !touched.has(groupOf(what)))
    .map(({ what, from, to }) => ({
      what,
      to: from ?? { items: [], level: typeof to === "string" ? "" : to.level },
    })) as Change[];
  return {
    back,
    left: changes.map(({ what }) => what).filter((what) => touched.has(groupOf(what))),
  };
}
